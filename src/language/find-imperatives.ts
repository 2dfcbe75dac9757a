import { dictionary } from './dictionary/dictionary.ts';
import type { Form } from './forms.ts';
import { LABELS, labelId } from './label.ts';
import { CONJUNCTIONS, INFINITIVES, isIn, MARKS, ofForm, ofUpos, SUBJUNCTIONS, TENSED } from './label-sets.ts';
import { actorLookup } from './names/actor-index.ts';
import { ENDS_IN_A, LETTER_FIRST, SMALL_FIRST, trait } from './traits.ts';

const IMPERATIVE = labelId('VERB', 'Imp');
const VERBS = ofUpos('VERB');
const SUPINES_AND_PARTICIPLES = ofForm('Sup', 'Part');
/** What an imperative governs: a noun phrase, a particle or an infinitive. */
const GOVERNED = ofUpos('DET', 'PRON', 'PROPN', 'NOUN', 'ADJ', 'NUM') | INFINITIVES;

const NOMINATIVE = trait('nominative');
const IMPERATIVES = trait('imperatives');
const NO_IMPERATIVES = trait('no_imperatives');
const SUBORDINATING = trait('att') | trait('som') | trait('interrogative') | trait('relative');

/**
 * Imperatives by word form and place: treebanks hold so few that the tagger rarely dares. A word that can be one is one
 * where it opens a sentence without another main verb, or follows a colon, and no subject follows it.
 */
export const findImperatives = (forms: readonly Form[], labels: number[]): void => {
  if (forms.length === 0 || forms[forms.length - 1]!.text.startsWith('?')) return;
  const opening = openings(forms).filter((at) => isImperative(forms, labels, at));
  if (opening.length === 0) return;
  for (const at of [...opening, ...coordinated(forms, labels, opening[0]!)]) labels[at] = IMPERATIVE;
};

/** *Höj skatten, bygg ut vården och inför ett tak!*: further imperatives of a sentence without any other finite verb. */
const coordinated = (forms: readonly Form[], labels: readonly number[], first: number): number[] => {
  const found: number[] = [];
  for (let at = first + 1; at < forms.length - 1; at++) {
    const isJoin = forms[at - 1]!.text === ',' || isIn(CONJUNCTIONS, labels[at - 1]);
    if (isJoin && continuesImperative(forms, labels, at)) found.push(at);
    else if (isIn(TENSED, labels[at])) return [];
  }
  return found;
};

const continuesImperative = (forms: readonly Form[], labels: readonly number[], at: number): boolean => {
  const { shape, traits, norm } = forms[at]!;
  if ((shape & SMALL_FIRST) === 0 || (traits & NO_IMPERATIVES) !== 0 || !canBeImperative(forms[at]!)) return false;
  const next = labels[at + 1];
  if ((forms[at + 1]!.traits & NOMINATIVE) !== 0 || isIn(MARKS, next)) return false;
  const label = labels[at]!;
  if (label === IMPERATIVE) return true;
  // An infinitive behind *och* may go on with one in front of it: *sluta gräla och hjälpa varandra*.
  if (isIn(INFINITIVES, label)) return isIn(GOVERNED, next) && (forms[at - 1]!.text === ',' || !norm.endsWith('a'));
  return isIn(VERBS, label) ? !isIn(SUPINES_AND_PARTICIPLES, label) : isIn(GOVERNED, next);
};

/** The first word of the sentence, and of what stands behind a colon; behind a dash only forms that are no infinitives. */
const openings = (forms: readonly Form[]): number[] => {
  const found: number[] = [];
  let open: 'yes' | 'dash' | 'no' = 'yes';
  for (let i = 0; i < forms.length; i++) {
    const { text, shape } = forms[i]!;
    if ((shape & LETTER_FIRST) !== 0) {
      if (open === 'yes' || (open === 'dash' && (shape & ENDS_IN_A) === 0)) found.push(i);
      open = 'no';
    } else if (text === ':') open = 'yes';
    else if (text === '–' || text === '—') open = open === 'yes' ? 'yes' : 'dash';
  }
  return found;
};

const isImperative = (forms: readonly Form[], labels: readonly number[], at: number): boolean => {
  const { norm, traits } = forms[at]!;
  const { upos, form } = LABELS[labels[at]!]!;
  if (form === 'Imp') return true;
  if (form === 'Sup' || form === 'Past' || (traits & NO_IMPERATIVES) !== 0) return false;
  const next = forms[at + 1];
  if (next && ((next.traits & NOMINATIVE) !== 0 || next.text === ',')) return false;
  if (!canBeImperative(forms[at]!)) return false;
  if (upos === 'PROPN' && (traits & IMPERATIVES) === 0 && mayBeName(forms, at)) return false;
  if (form === 'Part' && isInflected(norm)) return false;
  if (hasMainVerb(labels, forms, at)) return false;
  if (upos === 'VERB' || upos === 'AUX') return true;
  return form === 'Part' || upos === 'ADP' || !isNominalForm(norm);
};

/** A name in front of a capital, or one that people bear: *Stig om valet*, not *Läs mer på nätet*. */
const mayBeName = (forms: readonly Form[], at: number): boolean =>
  at > 0 || ((forms[at + 1]?.shape ?? 0) & SMALL_FIRST) === 0 || actorLookup().given.has(forms[at]!.text);

/** A form that is the imperative of some verb: the bare stem of the second conjugation, the infinitive of the first. */
const canBeImperative = ({ norm, traits }: Form): boolean => {
  const dict = dictionary();
  if ((traits & IMPERATIVES) !== 0) return true;
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
const hasMainVerb = (labels: readonly number[], forms: readonly Form[], at: number): boolean => {
  let bound = false;
  let subordinate = false;
  for (let i = at + 1; i < labels.length; i++) {
    const label = labels[i]!;
    const { text, traits } = forms[i]!;
    if (text === ':' || text === ';') bound = false;
    // *som anmäler fusk eller blir av med jobbet*: the second verb belongs to the clause of the first.
    if (subordinate && isIn(CONJUNCTIONS, label) && isIn(TENSED, labels[i + 1])) bound = true;
    if (isIn(SUBJUNCTIONS, label) || (traits & SUBORDINATING) !== 0) bound = subordinate = true;
    if (isIn(TENSED, label)) {
      if (!bound) return !forms.slice(at + 1, i).some((form) => /^[,–—:;]$/u.test(form.text));
      bound = false;
    }
  }
  return false;
};
