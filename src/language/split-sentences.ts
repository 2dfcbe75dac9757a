import { type AbbreviationKind, abbreviations, withoutSpaces } from './abbreviations.ts';
import { characterClass, DIGIT, isCloser, isDash, isLower, isOpener, isTerminal, LETTER } from './characters.ts';

/**
 * The most tokens of a sentence. What is longer is no sentence but text without full stops, and is cut behind its last
 * mark: the analysis of a sentence takes more than its share of time when it holds thousands of clauses.
 */
export const LONGEST_SENTENCE = 400;

/**
 * Cuts tokens into sentences. `ends` holds pairs of UTF-16 offsets into `text`, as `tokenize` makes them; the tokens
 * `first` to `last` (half-open, in tokens) are one block. Appends the token index behind each sentence to `cuts`.
 */
export const splitSentences = (
  text: string,
  ends: readonly number[],
  first: number,
  last: number,
  cuts: number[],
): void => {
  let at = first;
  let from = first;
  while (at < last) {
    if (at - from >= LONGEST_SENTENCE) {
      at = lastMark(text, ends, from, at);
      from = at;
      cuts.push(at);
    }
    const stop = mayEnd(text, ends, at, last) ? closers(text, ends, at + 1, last) : 0;
    if (stop > 0 && stop < last && beginsSentence(text, ends, at, stop, last)) {
      cuts.push(stop);
      at = stop;
      from = stop;
    } else {
      at++;
    }
  }
  if (last > first) cuts.push(last);
};

/** The token behind the last comma or the like in a stretch of tokens; its end where it holds none. */
const lastMark = (text: string, ends: readonly number[], from: number, to: number): number => {
  for (let at = to - 1; at > from; at--) if (',;:–—'.includes(text.charAt(startOf(ends, at)))) return at + 1;
  return to;
};

const startOf = (ends: readonly number[], token: number): number => ends[2 * token]!;
const endOf = (ends: readonly number[], token: number): number => ends[2 * token + 1]!;

const mayEnd = (text: string, ends: readonly number[], token: number, last: number): boolean => {
  const final = text.charAt(endOf(ends, token) - 1);
  if (!isTerminal(final)) return false;
  const start = startOf(ends, token);
  if (characterClass(text.charCodeAt(start)) !== LETTER) return true;
  return abbreviationEnds(text, text.slice(start, endOf(ends, token)), ends, token, last);
};

/** A token that carries its own full stop: does a sentence end with it when the next word has a capital? */
const abbreviationEnds = (
  text: string,
  form: string,
  ends: readonly number[],
  token: number,
  last: number,
): boolean => {
  const kind: AbbreviationKind | undefined = abbreviations().kinds.get(withoutSpaces(form.toLowerCase()));
  if (kind !== undefined) return kind === 'final' && (token + 1 >= last || !isDigitAt(text, startOf(ends, token + 1)));
  // Unknown dotted forms may end a sentence, initials do not: *C. Hermansson*, *C.H. Hermansson*.
  return form.length > 2 && !/^\p{Lu}\.\p{Lu}\.$/u.test(form);
};

const isDigitAt = (text: string, at: number): boolean => characterClass(text.charCodeAt(at)) === DIGIT;

/** The first token from `token` on that is no closing mark glued to the one before (`.”`, `!)`, `?”.`). */
const closers = (text: string, ends: readonly number[], token: number, last: number): number => {
  let at = token;
  while (at < last && startOf(ends, at) === endOf(ends, at - 1)) {
    const first = text.charAt(startOf(ends, at));
    if (!isCloser(first) && !isTerminal(first)) break;
    at++;
  }
  return at;
};

/** Does a new sentence begin with the token `next`, after the terminal mark `mark`? */
const beginsSentence = (text: string, ends: readonly number[], mark: number, next: number, last: number): boolean => {
  if (startOf(ends, next) === endOf(ends, next - 1)) return false; // no space: `ändå.Trots` stays together
  let at = next;
  while (at < last - 1 && isLeadIn(text.charAt(startOf(ends, at)))) at++;
  const start = startOf(ends, at);
  const kind = characterClass(text.charCodeAt(start));
  if (kind === LETTER) return !isLower(text, start);
  if (kind === DIGIT) return !isOrdinal(text, ends, mark);
  return !isTerminal(text.charAt(start));
};

const isLeadIn = (character: string): boolean => isOpener(character) || isDash(character);

/** `den 3. 5` and the like: a full stop glued to a one- or two-digit number in front of another number. */
const isOrdinal = (text: string, ends: readonly number[], mark: number): boolean => {
  if (text.charAt(startOf(ends, mark)) !== '.') return false;
  const before = startOf(ends, mark) - 1;
  return before > 0 && isDigitAt(text, before) && startOf(ends, mark) - startOf(ends, mark - 1) <= 2;
};
