/** A regular expression that is compiled when a text may fit it. */
export interface LazyPattern {
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly test: (text: string) => boolean;
}

const made = new Map<string, LazyPattern>();

/**
 * The regular expression of a source in a data file, made once. Classes of letters take longer to compile than an article to
 * read, and few texts fit: a looser pattern without them goes first. `strict` is the source to compile in the end, where it
 * is another one.
 */
export const lazyPattern = (source: string, flags: string, strict = source): LazyPattern => {
  const key = `${flags}/${strict}`;
  let pattern = made.get(key);
  if (!pattern) {
    pattern = makePattern(source, flags, strict);
    made.set(key, pattern);
  }
  return pattern;
};

const makePattern = (source: string, flags: string, strict: string): LazyPattern => {
  let loose: RegExp | undefined;
  let whole: RegExp | undefined;
  const exec = (text: string): RegExpExecArray | null => {
    loose ??= new RegExp(loosen(source), flags.includes('s') ? flags : `${flags}s`);
    if (!loose.test(text)) return null;
    whole ??= new RegExp(strict, flags);
    return whole.exec(text);
  };
  return { exec, test: (text) => exec(text) !== null };
};

/** A source that matches whatever the given one does: any character for a class of letters, no word boundaries. */
const loosen = (source: string): string => {
  // Behind a negation looser would be stricter.
  if (/\(\?<?!/u.test(source)) return '';
  return source.replaceAll('\\b', '').replace(/\[[^\]]*\\p\{[^\]]*\]|\\p\{\w+\}/gu, '.');
};
