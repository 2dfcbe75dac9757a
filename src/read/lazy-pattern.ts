/** A regular expression that is compiled when a text may fit it. */
export interface LazyPattern {
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly test: (text: string) => boolean;
}

const made = new Map<string, LazyPattern>();

/**
 * The regular expression of a source in a data file, made once. Classes of letters take longer to compile than an article to
 * read, and few texts fit: a looser pattern with broad ranges for them goes first. `strict` is the source to compile in the end, where it
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
    loose ??= loosen(source, flags);
    if (!loose.test(text)) return null;
    whole ??= new RegExp(strict, flags);
    return whole.exec(text);
  };
  return { exec, test: (text) => exec(text) !== null };
};

/** A superset of every class of letters and digits in a few ranges: all but the other ASCII characters. */
const LETTERS = '0-9A-Za-z\\x80-\\u{10ffff}';

/** What only narrows a pattern: bounds of words, and looks around without groups inside. */
const NARROWING = /\\b|\(\?<?[!=](?:\\.|[^()\\])*\)/gu;

/** An expression that matches whatever the given one does: broad ranges for classes of letters, nothing that narrows. */
const loosen = (source: string, flags: string): RegExp => {
  const bare = source.replace(NARROWING, '');
  // Inside a negation looser would be stricter.
  if (/\(\?<?!/u.test(bare)) return /(?:)/u;
  const loose = bare.replace(/\[(?:\\.|[^\]])*\]|\\p\{\w+\}/gu, (part) => {
    if (part.startsWith('[^')) return part;
    return part.startsWith('[') ? part.replace(/\\p\{\w+\}/gu, LETTERS) : `[${LETTERS}]`;
  });
  return new RegExp(loose, flags);
};
