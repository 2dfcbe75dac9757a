import { DIGITS, type Item, type Part, parseExpression } from './parse-expression.ts';

/** Strings of which every match of a pattern holds one. */
type Needs = readonly string[];

/** More strings than this are not faster to look for than a pattern is to compile. */
const MOST = 60;

/** What every match of a regular expression holds one of: several lists, the shortest first. */
export const patternNeeds = (source: string): readonly Needs[] => {
  const all = needsOf(parseExpression(source));
  return [...all].sort((a, b) => a.length - b.length);
};

/** Does every match of a regular expression hold a digit? */
export const needsDigit = (source: string): boolean => holdsDigit(parseExpression(source));

const needsOf = (item: Item): readonly Needs[] => {
  if (item.type === 'set') return item.characters ? [item.characters] : [];
  if (item.type !== 'choice') return [];
  const [first, ...others] = item.options.map(needsOfSequence);
  if (others.length === 0) return first!;
  // Each option holds one of its own: the rarest of each, together.
  const best = [first!, ...others].map(rarest);
  const needs = [...new Set(best.flatMap((each) => each ?? []))];
  return best.includes(undefined) || needs.length > MOST ? [] : [needs];
};

/** Texts in a row, with what takes no place between them, are one. */
const needsOfSequence = (parts: readonly Part[]): readonly Needs[] => {
  const found: Needs[] = [];
  let run = '';
  const flush = (): void => {
    if (run.trim() !== '') found.push([run]);
    run = '';
  };
  for (const { item, least, most } of parts) {
    if (item.type === 'look') continue;
    if (item.type !== 'text' || least === 0) flush();
    if (least === 0) continue;
    if (item.type !== 'text') found.push(...needsOf(item));
    else run += item.text;
    if (most > 1) flush();
  }
  flush();
  return found;
};

/** Those that the fewest texts hold: the longest ones, by the shortest of each. */
const rarest = (all: readonly Needs[]): Needs | undefined =>
  all.reduce<Needs | undefined>((best, needs) => (best && shortest(best) >= shortest(needs) ? best : needs), undefined);

const shortest = (needs: Needs): number => Math.min(...needs.map(lengthOf));

/** Many texts hold a comma or a space. */
const lengthOf = (need: string): number => need.trim().length + Number(/[\p{L}\p{N}]/u.test(need));

const holdsDigit = (item: Item): boolean =>
  item.type === 'choice'
    ? item.options.every((parts) => parts.some((part) => part.least > 0 && holdsDigit(part.item)))
    : item.type === 'set' && item.characters !== null && item.characters.every((each) => DIGITS.includes(each));
