import { InputError } from '../../model/issue.ts';
import type { Steps } from '../../pipeline.ts';

/** What is to be explained: sentences by index with their units by index, or every unit of a sentence. */
export interface Choice {
  readonly sentence: number;
  /** Indices of units; null for everything of the sentence, what is no unit too. */
  readonly units: readonly number[] | null;
}

/**
 * What an id asks for: `u3` a unit, `s12` a sentence, none every unit of the document.
 * @throws {InputError} where there is no such unit or sentence.
 */
export const choose = (id: string | undefined, { mining, document }: Steps): Choice[] => {
  const { units, sentences } = mining;
  if (id === undefined) {
    return sentences.flatMap((_, sentence) => {
      const own = units.flatMap((unit, index) => (unit.sentence === sentence ? [index] : []));
      return own.length > 0 ? [{ sentence, units: own }] : [];
    });
  }
  const index = units.findIndex((unit) => unit.id === id);
  if (index >= 0) return [{ sentence: units[index]!.sentence, units: [index] }];
  const number = /^s([1-9]\d{0,8})$/u.exec(id)?.[1];
  const sentence = Number(number) - 1;
  if (number !== undefined && sentence < sentences.length) return [{ sentence, units: null }];
  const known = [range('unit', 'u', units.length), range('sentence', 's', sentences.length)].join(' and ');
  throw new InputError({
    code: 'unknown-id',
    severity: 'error',
    path: document.path,
    message: `there is no ${id}; the document holds ${known}`,
  });
};

const range = (noun: string, letter: string, count: number): string => {
  if (count === 0) return `no ${noun}s`;
  return count === 1 ? `the ${noun} ${letter}1` : `the ${noun}s ${letter}1 to ${letter}${count}`;
};
