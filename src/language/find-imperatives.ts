import { startsWithLetter } from './characters.ts';
import { dictionary } from './dictionary/dictionary.ts';
import { LABELS, labelId } from './label.ts';
import { grammar } from './syntax/grammar.ts';

const IMPERATIVE = labelId('VERB', 'Imp');

/**
 * Imperatives by word form and place: treebanks hold so few that the tagger rarely dares. A word that can be one is one
 * where it opens a sentence without another main verb, or follows a colon, and no subject follows it.
 */
export const findImperatives = (forms: readonly string[], labels: readonly number[]): readonly number[] => {
  if (forms.at(-1)?.startsWith('?')) return labels;
  const found = openings(forms).filter((at) => isImperative(forms, labels, at));
  return found.length === 0 ? labels : labels.map((label, i) => (found.includes(i) ? IMPERATIVE : label));
};

/** The first word of the sentence, and of what stands behind a colon; behind a dash only forms that are no infinitives. */
const openings = (forms: readonly string[]): number[] => {
  const found: number[] = [];
  let open: 'yes' | 'dash' | 'no' = 'yes';
  for (const [i, form] of forms.entries()) {
    const isWord = startsWithLetter(form);
    if (isWord && (open === 'yes' || (open === 'dash' && !form.endsWith('a')))) found.push(i);
    if (isWord) open = 'no';
    else if (form === ':') open = 'yes';
    else if (form === '–' || form === '—') open = open === 'yes' ? 'yes' : 'dash';
  }
  return found;
};

const isImperative = (forms: readonly string[], labels: readonly number[], at: number): boolean => {
  const norm = forms[at]!.toLowerCase();
  const { upos, form } = LABELS[labels[at]!]!;
  if (form === 'Imp' || !canBeImperative(norm)) return form === 'Imp';
  const next = forms[at + 1]?.toLowerCase() ?? '';
  if (grammar().pronouns.nominative.has(next) || next === ',') return false;
  if (upos === 'PROPN' && dictionary().readings(norm).length === 0 && !grammar().imperatives.has(norm)) return false;
  if (form === 'Sup' || form === 'Past' || (form === 'Part' && isInflected(norm)) || grammar().no_imperatives.has(norm))
    return false;
  if (hasMainVerb(labels, forms, at)) return false;
  if (upos === 'VERB' || upos === 'AUX') return true;
  return form === 'Part' || upos === 'ADP' || !isNominalForm(norm);
};

/** A form that is the imperative of some verb: the bare stem of the second conjugation, the infinitive of the first. */
const canBeImperative = (norm: string): boolean => {
  const dict = dictionary();
  if (grammar().imperatives.has(norm)) return true;
  const own = dict.flagsOf(norm);
  if (norm.endsWith('a') && own?.includes('N') && /[mP]/u.test(own) && !own.includes('K')) return true;
  return [`${norm}a`, `${norm}ma`].some((infinitive) => dict.flagsOf(infinitive)?.includes('K') === true);
};

/** A participle by an ending (*ökad*), not a stem that only looks like one (*förbjud*). */
const isInflected = (norm: string): boolean =>
  dictionary()
    .readings(norm)
    .some(({ rule }) => rule >= 0);

/** Does the dictionary know the form as a noun or adjective as well? */
const isNominalForm = (norm: string): boolean =>
  dictionary()
    .readings(norm)
    .some(({ rule, flags }) =>
      rule < 0 ? /[A-EGHIO]/u.test(flags) && !/[KLMN]/u.test(flags) : /[A-I]/u.test(dictionary().rules[rule]!.flag),
    );

/** Is there another finite verb that no subordinate clause claims? */
const hasMainVerb = (labels: readonly number[], forms: readonly string[], at: number): boolean => {
  let bound = false;
  let subordinate = false;
  for (let i = at + 1; i < labels.length; i++) {
    const { form, upos } = LABELS[labels[i]!]!;
    const norm = forms[i]!.toLowerCase();
    if (norm === ':' || norm === ';') bound = false;
    // *som anmäler fusk eller blir av med jobbet*: the second verb belongs to the clause of the first.
    if (upos === 'CCONJ' && subordinate && isFiniteVerb(labels[i + 1])) bound = true;
    if (
      upos === 'SCONJ' ||
      norm === 'som' ||
      norm === 'att' ||
      grammar().interrogative.has(norm) ||
      grammar().relative.has(norm)
    )
      bound = subordinate = true;
    if ((upos === 'VERB' || upos === 'AUX') && (form === 'Pres' || form === 'Past')) {
      if (!bound) return !forms.slice(at + 1, i).some((word) => /^[,–—:;]$/u.test(word));
      bound = false;
    }
  }
  return false;
};

const isFiniteVerb = (label: number | undefined): boolean => {
  const form = label === undefined ? '' : LABELS[label]!.form;
  return form === 'Pres' || form === 'Past';
};
