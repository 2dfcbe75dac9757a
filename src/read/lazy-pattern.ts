import { holdsEach, readHints } from './hints.ts';

/** A regular expression that is compiled when a text may fit it. */
export interface LazyPattern {
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly test: (text: string) => boolean;
  /** The text without the first match. */
  readonly removeFrom: (text: string) => string;
}

type Flags = 'u' | 'iu';

const made: Readonly<Record<Flags, Map<string, LazyPattern>>> = { u: new Map(), iu: new Map() };

/**
 * The regular expression of a source in a data file, made once. Classes of letters take longer to compile than an article to
 * read, and few texts fit: what they have to hold is looked for first. `strict` is the source to compile, where it is another
 * one.
 */
export const lazyPattern = (source: string, flags: Flags, strict = source): LazyPattern => {
  let pattern = made[flags].get(strict);
  if (!pattern) {
    pattern = makePattern(readHints().needs[source] ?? [], flags, strict);
    made[flags].set(strict, pattern);
  }
  return pattern;
};

const makePattern = (needs: readonly (readonly string[])[], flags: Flags, source: string): LazyPattern => {
  const ignoresCase = flags === 'iu';
  let expression: RegExp | undefined;
  /** The expression where the text may fit. */
  const forText = (text: string): RegExp | undefined => {
    if (!(ignoresCase ? holdsInAnyCase(text, needs) : holdsEach(text, needs))) return undefined;
    expression ??= new RegExp(source, flags);
    return expression;
  };
  return {
    exec: (text) => forText(text)?.exec(text) ?? null,
    test: (text) => forText(text)?.test(text) ?? false,
    removeFrom: (text) => {
      const found = forText(text);
      return found ? text.replace(found, '') : text;
    },
  };
};

/** The long s stands for an s where case is ignored, but is lower case already: it alone cannot be looked for. */
const LONG_S = '\u017f';

const holdsInAnyCase = (text: string, needs: readonly (readonly string[])[]): boolean =>
  holdsEach(text.toLowerCase(), needs) || text.includes(LONG_S);
