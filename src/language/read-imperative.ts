import { languageData } from './data.ts';
import { dictionary, type Reading } from './dictionary/dictionary.ts';

/**
 * How a form can be an imperative: not at all, as one that is hardly ever anything else at the start of a sentence, as
 * one that is a noun or an adjective as well, or as one that the dictionary knows as nothing but a verb.
 */
export type ImperativeReading = 'none' | 'sure' | 'noun' | 'adjective' | 'verb';

interface Lists {
  readonly sure: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

let lists: Lists | undefined;

const readLists = (): Lists => {
  const { sure, possible, never, prefixes } = languageData().imperatives;
  return { sure: new Set(sure), possible: new Set(possible), never: new Set(never), prefixes };
};

/** The reading of a lower-case form. */
export const readImperative = (norm: string): ImperativeReading => {
  lists ??= readLists();
  if (lists.never.has(norm)) return 'none';
  if (lists.sure.has(norm)) return 'sure';
  if (!lists.possible.has(norm) && !isPrefixed(norm, lists) && !hasParadigm(norm)) return 'none';
  const readings = dictionary().readings(norm);
  if (readings.some(isAdjective)) return 'adjective';
  return readings.some(isNoun) ? 'noun' : 'verb';
};

const isPrefixed = (norm: string, { prefixes, sure }: Lists): boolean =>
  prefixes.some((prefix) => norm.startsWith(prefix) && sure.has(norm.slice(prefix.length)));

/** The bare stem of the second conjugation, the infinitive of the first. */
const hasParadigm = (norm: string): boolean => {
  const dict = dictionary();
  const own = dict.flagsOf(norm);
  if (norm.endsWith('a') && own?.includes('N') && /[mP]/u.test(own) && !own.includes('K')) return true;
  return [`${norm}a`, `${norm}ma`].some((infinitive) => dict.flagsOf(infinitive)?.includes('K') === true);
};

/** *lös*, and weak or plural forms: *säkra*, *rena*. */
const isAdjective = ({ rule, flags }: Reading): boolean => {
  if (rule < 0) return flags.includes('O') && !/[A-IK-N]/u.test(flags);
  const { flag, add } = dictionary().rules[rule]!;
  return (flag === 'O' || flag === 'M') && add.endsWith('a');
};

/** Genitives apart: *Läs!* is none of *lä*. */
const isNoun = ({ rule, flags }: Reading): boolean => {
  if (rule < 0) return /[A-EGHIO]/u.test(flags) && !/[KLMN]/u.test(flags);
  const { flag, add } = dictionary().rules[rule]!;
  return add !== 's' && /[A-I]/u.test(flag);
};
