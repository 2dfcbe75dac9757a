/** A word as CoNLL-U gives it; what its columns leave open is missing. */
export interface Word {
  readonly form: string;
  readonly lemma?: string;
  readonly upos?: string;
  readonly xpos?: string;
  readonly feats?: string;
  /** What stands between it and the next word: nothing, a space, or a blank line. */
  readonly after: '' | ' ' | '\n\n';
}

/** A line of words: of one token, or of the surface form that the tokens up to `last` share. */
export interface WordLine {
  readonly word: Word;
  readonly first: number;
  /** Id of the last token that the form covers. */
  readonly last: number;
}

const given = (column: string | undefined): string | undefined =>
  column === undefined || column === '_' || column === '' ? undefined : column;

/** The columns of a line; `null` for an empty node (`1.1`), `undefined` for what is no such line. */
export const parseLine = (columns: readonly string[]): WordLine | null | undefined => {
  if (columns.length < 2) return undefined;
  const [id = '', rawForm = ''] = columns;
  if (/^\d+\.\d+$/u.test(id)) return null;
  const range = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(id);
  if (!range) return undefined;
  const form = rawForm.trim() || '_';
  const first = Number(range[1]);
  const last = Number(range[2] ?? range[1]);
  const after = spaceAfter(columns[9] ?? '');
  if (last > first) return { word: { form, after }, first, last };
  const lemma = form === '_' ? undefined : given(columns[2]);
  const upos = given(columns[3]);
  const xpos = given(columns[4]);
  const feats = given(columns[5]);
  return {
    word: {
      form,
      ...(lemma && { lemma }),
      ...(upos && { upos }),
      ...(xpos && { xpos }),
      ...(feats && { feats }),
      after,
    },
    first,
    last,
  };
};

/** `SpaceAfter=No` of Universal Dependencies, `SpacesAfter=\s\n` of UDPipe. */
const spaceAfter = (misc: string): Word['after'] => {
  if (/(?:^|\|)SpaceAfter=No(?:\||$)/u.test(misc)) return '';
  const spaces = /(?:^|\|)SpacesAfter=([^|]*)/u.exec(misc)?.[1] ?? '';
  return /\\n.*\\n/u.test(spaces) ? '\n\n' : ' ';
};

/** Is a line the comment `# newdoc`, with an id or without? */
export const opensDocument = (line: string): boolean => /^#\s*newdoc\b/u.test(line);

/** `key = value` of a comment line (without its `#`), or the bare key (`newpar`). */
export const parseComment = (line: string): readonly [key: string, value: string] => {
  const at = line.indexOf('=');
  return at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
};
