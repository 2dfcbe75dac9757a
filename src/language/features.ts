import { loadData } from '../data/load.ts';
import type { Word } from '../model/analysis.ts';
import { hasTag } from '../model/tag.ts';
import { dictionary } from './dictionary/dictionary.ts';

/** Morphological features by their names in Universal Dependencies, such as `Tense: Pres`. */
export type Features = Readonly<Record<string, string>>;

/**
 * What a word form shows of its inflection, in the terms of Universal Dependencies for Swedish. A feature that the form
 * leaves open is missing. Verbs and adjectives always have one, so that the label can be read off the features again.
 */
export const featuresOf = (word: Word): Features => {
  const closed = closedFeatures(word);
  if (closed) return closed;
  if (word.upos === 'VERB' || word.upos === 'AUX') return verbFeatures(word);
  if (word.upos === 'NOUN') return nounFeatures(word);
  if (word.upos === 'PROPN') return { Case: caseOf(word) };
  if (word.upos === 'ADJ') return adjectiveFeatures(word);
  if (word.upos === 'ADV') return degreeOf(word) === 'Pos' ? {} : { Degree: degreeOf(word) };
  if (word.upos === 'NUM') return { Case: 'Nom', NumType: 'Card' };
  return {};
};

/** Features as the FEATS column has them: sorted by name, `_` for none. */
export const formatFeatures = (features: Features): string => {
  const names = Object.keys(features).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return names.length === 0 ? '_' : names.map((name) => `${name}=${features[name]}`).join('|');
};

/** The features of a FEATS column. */
export const parseFeatures = (column: string): Features =>
  column === '_' || column === '' ? {} : Object.fromEntries(column.split('|').map((pair) => pair.split('=', 2)));

let closed: ReadonlyMap<string, Features> | undefined;

const closedFeatures = ({ upos, norm }: Word): Features | undefined => {
  closed ??= readClosed(loadData<{ closed: Record<string, Record<string, string[]>> }>('features').closed);
  return closed.get(`${upos} ${norm}`);
};

const readClosed = (classes: Record<string, Record<string, string[]>>): Map<string, Features> =>
  new Map(
    Object.entries(classes).flatMap(([upos, lists]) =>
      Object.entries(lists).flatMap(([column, forms]) =>
        forms.map((form) => [`${upos} ${form}`, parseFeatures(column)] as const),
      ),
    ),
  );

const verbFeatures = (word: Word): Features => {
  const Voice = hasTag(word.tags, 'Passive') ? 'Pass' : 'Act';
  switch (word.form) {
    case 'Pres':
    case 'Past':
      return { Mood: 'Ind', Tense: word.form, VerbForm: 'Fin', Voice };
    case 'Imp':
      return { Mood: 'Imp', VerbForm: 'Fin', Voice };
    case 'Inf':
    case 'Sup':
      return { VerbForm: word.form, Voice };
    case 'Part':
      return { Tense: participleTense(word), VerbForm: 'Part' };
    default:
      return { Voice };
  }
};

const PRESENT_PARTICIPLE = /[ae]nde(?:s|t)?$/u;

const participleTense = ({ norm }: Word): string => (PRESENT_PARTICIPLE.test(norm) ? 'Pres' : 'Past');

const caseOf = ({ tags }: Word): string => (hasTag(tags, 'Genitive') ? 'Gen' : 'Nom');

const nounFeatures = (word: Word): Features => {
  const isDefinite = hasTag(word.tags, 'Definite');
  const isPlural = hasTag(word.tags, 'Plural');
  const gender = genderOf(word, isDefinite && !isPlural);
  // *barn*, *år*, *problem*: the form may be singular or plural.
  const isOpen =
    gender === 'Neut' && !isDefinite && !isPlural && word.norm.startsWith(word.lemma) && !/[ae]s?$/u.test(word.norm);
  return {
    Case: caseOf(word),
    Definite: isDefinite ? 'Def' : 'Ind',
    ...(gender && { Gender: gender }),
    ...(!isOpen && { Number: isPlural ? 'Plur' : 'Sing' }),
  };
};

/** The gender of a noun: by the form itself where it is definite singular, else by the definite form in the dictionary. */
const genderOf = ({ norm, lemma, head }: Word, isDefiniteSingular: boolean): string | undefined => {
  if (isDefiniteSingular) return /t(?:s)?$/u.test(norm) ? 'Neut' : 'Com';
  for (const stem of new Set([lemma, head])) {
    // Neuters may have a form in -en too, their definite plural: *barnen*.
    if (isFormOf(`${stem}et`, stem) || isFormOf(`${stem}t`, stem)) return 'Neut';
    if (isFormOf(`${stem}en`, stem) || isFormOf(`${stem}n`, stem)) return 'Com';
  }
  return undefined;
};

const isFormOf = (form: string, stem: string): boolean =>
  dictionary()
    .readings(form)
    .some(({ stem: own, rule }) => own === stem && rule >= 0 && /[A-I]/u.test(dictionary().rules[rule]!.flag));

const degreeOf = ({ tags }: Word): string => {
  if (hasTag(tags, 'Superlative')) return 'Sup';
  return hasTag(tags, 'Comparative') ? 'Cmp' : 'Pos';
};

const adjectiveFeatures = (word: Word): Features => {
  const Degree = degreeOf(word);
  return {
    Case: 'Nom',
    Degree,
    ...(Degree === 'Pos' && agreementOf(word)),
    ...(word.form === 'Part' && { Tense: participleTense(word), VerbForm: 'Part' }),
  };
};

/** What a positive form agrees with; a form in *-a* may be plural or definite, and says neither. */
const agreementOf = ({ norm, lemma, form }: Word): Features => {
  if (form === 'Part' && PRESENT_PARTICIPLE.test(norm)) return {};
  if (norm !== lemma && norm.endsWith('t')) return { Definite: 'Ind', Gender: 'Neut', Number: 'Sing' };
  if (norm === lemma && !/[ae]$/u.test(norm)) return { Definite: 'Ind', Gender: 'Com', Number: 'Sing' };
  return {};
};
