import { type Fields, isFields, isStretch } from './json-fields.ts';
import { LabelError } from './label-error.ts';

/** A sentence as far as its units need it; `start` counts code points. */
interface Surroundings {
  readonly start: number;
  readonly text: string | null;
}

/**
 * Lets a person who labels by hand give the words of a unit (`text`) in the place of its offsets, where they stand once in
 * their sentence. With both, they have to agree.
 * @throws {LabelError} where the words are not there, or not in one place.
 */
export const placeUnit = (value: unknown, { start, text }: Surroundings): unknown => {
  if (!isFields(value) || typeof value.text !== 'string' || value.text === '' || text === null) return value;
  if (value.start === undefined && value.end === undefined) return { ...value, ...find(value.text, start, text) };
  if (isStretch(value) && wordsAt(value, start, text) !== value.text) {
    const place = `${value.start}–${value.end}`;
    throw new LabelError(`\`text\` of a unit is not what stands at ${place}: correct these, or leave them out`);
  }
  return value;
};

const find = (words: string, start: number, text: string) => {
  const place = text.indexOf(words);
  if (place < 0) throw new LabelError(`'${words}' does not stand in its sentence`);
  if (text.indexOf(words, place + 1) >= 0) throw new LabelError(`'${words}' stands more than once in its sentence`);
  const first = start + Array.from(text.slice(0, place)).length;
  return { start: first, end: first + Array.from(words).length };
};

const wordsAt = (
  unit: Fields & { readonly start: number; readonly end: number },
  start: number,
  text: string,
): string =>
  Array.from(text)
    .slice(Math.max(0, unit.start - start), unit.end - start)
    .join('');
