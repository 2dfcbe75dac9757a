import { startsWithLetter } from './characters.ts';
import { dictionary } from './dictionary/dictionary.ts';
import { LABELS, labelId } from './label.ts';
import { actorLookup } from './names/actor-index.ts';
import { grammar } from './syntax/grammar.ts';

const IMPERATIVE = labelId('VERB', 'Imp');

/**
 * Imperatives by word form and place: treebanks hold so few that the tagger rarely dares. A word that can be one is one
 * where it opens a sentence without another main verb, or follows a colon, and no subject follows it.
 */
export const findImperatives = (forms: readonly string[], labels: readonly number[]): readonly number[] => {
  if (forms.at(-1)?.startsWith('?')) return labels;
  const opening = openings(forms).filter((at) => isImperative(forms, labels, at));
  if (opening.length === 0) return labels;
  const found = new Set([...opening, ...coordinated(forms, labels, opening[0]!)]);
  return labels.map((label, i) => (found.has(i) ? IMPERATIVE : label));
};

/** *Höj skatten, bygg ut vården och inför ett tak!*: further imperatives of a sentence without any other finite verb. */
const coordinated = (forms: readonly string[], labels: readonly number[], first: number): number[] => {
  const found: number[] = [];
  for (let at = first + 1; at < forms.length - 1; at++) {
    const before = LABELS[labels[at - 1]!]!.upos;
    const isJoin = forms[at - 1] === ',' || before === 'CCONJ';
    if (isJoin && continuesImperative(forms, labels, at)) found.push(at);
    else if (isFiniteVerb(labels[at])) return [];
  }
  return found;
};

/** What an imperative governs: a noun phrase, a particle or an infinitive. */
const GOVERNED = new Set(['DET', 'PRON', 'PROPN', 'NOUN', 'ADJ', 'NUM']);

const continuesImperative = (forms: readonly string[], labels: readonly number[], at: number): boolean => {
  const norm = forms[at]!;
  if (!/^\p{Ll}/u.test(norm) || !canBeImperative(norm) || grammar().no_imperatives.has(norm)) return false;
  const { upos, form } = LABELS[labels[at]!]!;
  const next = LABELS[labels[at + 1]!]!;
  if (grammar().pronouns.nominative.has(forms[at + 1]!.toLowerCase()) || next.upos === 'PUNCT') return false;
  if (form === 'Imp') return true;
  const isGoverning = GOVERNED.has(next.upos) || next.form === 'Inf';
  // An infinitive behind *och* may go on with one in front of it: *sluta gräla och hjälpa varandra*.
  if (form === 'Inf') return isGoverning && (forms[at - 1] === ',' || !norm.endsWith('a'));
  return upos === 'VERB' ? form !== 'Sup' && form !== 'Part' : isGoverning;
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
  if (upos === 'PROPN' && !grammar().imperatives.has(norm) && mayBeName(forms, at)) return false;
  if (form === 'Sup' || form === 'Past' || (form === 'Part' && isInflected(norm)) || grammar().no_imperatives.has(norm))
    return false;
  if (hasMainVerb(labels, forms, at)) return false;
  if (upos === 'VERB' || upos === 'AUX') return true;
  return form === 'Part' || upos === 'ADP' || !isNominalForm(norm);
};

/** A name in front of a capital, or one that people bear: *Stig om valet*, not *Läs mer på nätet*. */
const mayBeName = (forms: readonly string[], at: number): boolean =>
  at > 0 || !/^\p{Ll}/u.test(forms[at + 1] ?? '') || actorLookup().given.has(forms[at]!);

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

/** Does the dictionary know the form as a noun or adjective as well? Genitives apart: *Läs!* is none of *lä*. */
const isNominalForm = (norm: string): boolean =>
  dictionary()
    .readings(norm)
    .some(({ rule, flags }) =>
      rule < 0
        ? /[A-EGHIO]/u.test(flags) && !/[KLMN]/u.test(flags)
        : dictionary().rules[rule]!.add !== 's' && /[A-I]/u.test(dictionary().rules[rule]!.flag),
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
