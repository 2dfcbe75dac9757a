/** One word line of a CoNLL-U file. Empty columns (`_`) are empty strings. */
export interface ConlluToken {
  readonly id: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Id of the head in its sentence, 0 for the root, -1 where unknown. */
  readonly head: number;
  readonly deprel: string;
  readonly deps: string;
  readonly misc: string;
}

export interface ConlluSentence {
  /** The comment lines in front of the sentence, without their `#`. */
  readonly comments: readonly string[];
  readonly tokens: readonly ConlluToken[];
  /** 1-based line of the first token in its file. */
  readonly line: number;
}

const open = (column: string | undefined): string => (column === undefined || column === '_' ? '' : column);

const parseToken = (line: string): ConlluToken | undefined => {
  const columns = line.split('\t');
  const id = Number(columns[0]);
  // Ranges (`1-2`, multiword tokens) and empty nodes (`1.1`) have no word of their own.
  if (columns.length < 2 || !Number.isInteger(id)) return undefined;
  const [, form = '', lemma, upos, xpos, feats, head, deprel, deps, misc] = columns;
  return {
    id,
    form,
    lemma: form === '_' ? form : open(lemma),
    upos: open(upos),
    xpos: open(xpos),
    feats: open(feats),
    head: open(head) === '' ? -1 : Number(head),
    deprel: open(deprel),
    deps: open(deps),
    misc: open(misc),
  };
};

/** The sentences of a CoNLL-U text. Lines that are no words, comments or blanks are passed over. */
export const parseConllu = (text: string): ConlluSentence[] => {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let tokens: ConlluToken[] = [];
  let first = 0;
  const close = (): void => {
    if (tokens.length > 0) sentences.push({ comments, tokens, line: first });
    comments = [];
    tokens = [];
  };
  for (const [i, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') close();
    else if (line.startsWith('#')) comments.push(line.slice(1).trim());
    else {
      const token = parseToken(line);
      if (!token) continue;
      if (tokens.length === 0) first = i + 1;
      tokens.push(token);
    }
  }
  close();
  return sentences;
};

/** The value of one feature in a `FEATS` column, such as `VerbForm`. */
export const feature = (feats: string, name: string): string | undefined => {
  const at = `|${feats}`.indexOf(`|${name}=`);
  if (at < 0) return undefined;
  return feats.slice(at + name.length + 1).split('|', 1)[0];
};
