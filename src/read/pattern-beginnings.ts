import { type Item, type Part, parseExpression } from './parse-expression.ts';

/** Code units of a beginning that tell patterns apart. */
export const LONGEST_BEGINNING = 3;
/** With more beginnings than this, shorter ones do. */
const MOST = 100;
/** A class of more characters than this is not followed behind the first place: a row of digits would begin in many ways. */
const LARGEST_CLASS = 5;

/** Behind it anything may stand. */
const OPEN = '\0';

/**
 * Strings of up to {@link LONGEST_BEGINNING} code units, with one of which every match of a regular expression begins; the
 * empty one among them where it may begin with anything.
 */
export const patternBeginnings = (source: string): string[] => {
  const item = parseExpression(source);
  for (let length = LONGEST_BEGINNING; length > 0; length--) {
    const found = new Set([...extend(new Set(['']), item, length)].map((text) => text.replace(OPEN, '')));
    if (found.size <= MOST) return [...found].sort();
  }
  return [''];
};

/** The beginnings that follow from those before an item: what is long enough, or open, stays as it is. */
const extend = (before: ReadonlySet<string>, item: Item, length: number): Set<string> => {
  const isDone = (text: string): boolean => text.length >= length || text.endsWith(OPEN);
  const open = [...before].filter((text) => !isDone(text));
  const done = [...before].filter(isDone);
  if (item.type === 'choice')
    return new Set([...done, ...item.options.flatMap((parts) => [...extendAll(new Set(open), parts, length)])]);
  return new Set([
    ...done,
    ...open.flatMap((text) => behind(text, item).map((next) => (text + next).slice(0, length))),
  ]);
};

/** What an item that is no choice may stand for behind a text. */
const behind = (text: string, item: Exclude<Item, { readonly type: 'choice' }>): readonly string[] => {
  if (item.type === 'look') return [''];
  if (item.type === 'text') return [item.text];
  const { characters } = item;
  return characters === null || (text !== '' && characters.length > LARGEST_CLASS) ? [OPEN] : characters;
};

const extendAll = (before: ReadonlySet<string>, parts: readonly Part[], length: number): Set<string> =>
  parts.reduce((texts, { item, least, most }) => {
    const reached = new Set(least === 0 ? texts : []);
    let last = texts;
    // More often than this changes nothing any more.
    for (let count = 1; count <= Math.min(most, Math.max(least, length)); count++) {
      last = extend(last, item, length);
      if (count >= least) for (const text of last) reached.add(text);
    }
    return reached;
  }, new Set(before));
