import { featuresOf, formatFeatures } from '../../language/features.ts';
import type { ActorMention, Analysis, Sentence, Word } from '../../model/analysis.ts';
import { firstEndingBehind, type TokenRange } from '../../model/span.ts';

/** What the analysis says of a token, as columns of CoNLL-U. */
export interface Annotation {
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  /** Keys and values of the MISC column, in their order. */
  readonly misc: readonly (readonly [key: string, value: string])[];
}

/**
 * The columns of each token of a sentence; `idOf` gives a token's id. MISC holds, for every token, the number of its clause
 * (`Clause`); at the finite verb (in fragments at the first word) what clause it is (`ClauseKind`), the one that it stands
 * in (`ClauseParent`), the ids of its subject (`Subject=2-4`) and of the subject's head; `CompoundHead`, the lemma of a
 * compound's last part; `Actor` (B- at the first word, I- at others) and `ActorName`.
 */
export const annotate = (
  analysis: Analysis,
  { first, last, clauses }: Pick<Sentence, 'first' | 'last' | 'clauses'>,
  idOf: (token: number) => string | number,
): Annotation[] => {
  const { document, tokens, clauseOf } = analysis;
  const anchors = anchorsOf(analysis, { first, last, clauses });
  const actors = actorsOf(analysis, { first, last });
  const numberOf = (clause: number): string => String(clause - clauses.first + 1);
  const annotations: Annotation[] = [];
  for (let at = first; at < last; at++) {
    const { start, end, word } = tokens[at]!;
    const misc: [string, string][] = [['Clause', numberOf(clauseOf[at]!)]];
    const clause = analysis.clauses[anchors.get(at) ?? -1];
    if (clause) {
      misc.push(['ClauseKind', clause.kind]);
      if (clause.parent >= 0) misc.push(['ClauseParent', numberOf(clause.parent)]);
      if (clause.subject) misc.push(['Subject', range(clause.subject, idOf)]);
      if (clause.subjectHead >= 0) misc.push(['SubjectHead', String(idOf(clause.subjectHead))]);
    }
    if (word.head !== word.lemma) misc.push(['CompoundHead', word.head]);
    const actor = actors.find((each) => each.first <= at && at < each.last);
    if (actor) misc.push(...actorFields(actor, at));
    const lemma = spellLemma(word, document.text.slice(start, end));
    annotations.push({ lemma, upos: word.upos, feats: formatFeatures(featuresOf(word)), misc });
  }
  return annotations;
};

/** The actors that a sentence names, found without a look at those of all other sentences. */
export const actorsOf = ({ actors }: Analysis, { first, last }: TokenRange): readonly ActorMention[] => {
  return actors.slice(firstEndingBehind(actors, first), firstEndingBehind(actors, last));
};

/** The clause that is told of at a token, by the token's index. */
const anchorsOf = (
  { clauses, clauseOf }: Analysis,
  sentence: Pick<Sentence, 'first' | 'last' | 'clauses'>,
): Map<number, number> => {
  const anchors = new Map<number, number>();
  for (let clause = sentence.clauses.first; clause < sentence.clauses.last; clause++) {
    let at = clauses[clause]!.finite;
    if (at < 0) at = sentence.first + clauseOf.subarray(sentence.first, sentence.last).indexOf(clause);
    anchors.set(at, clause);
  }
  return anchors;
};

const range = ({ first, last }: TokenRange, idOf: (token: number) => string | number): string =>
  last - first === 1 ? String(idOf(first)) : `${idOf(first)}-${idOf(last - 1)}`;

const actorFields = ({ first, kind, name }: ActorMention, at: number): [string, string][] =>
  at === first
    ? [
        ['Actor', `B-${kind}`],
        ['ActorName', name],
      ]
    : [['Actor', `I-${kind}`]];

/** The lemma with the capitals of the form, for proper nouns: *Sveriges* → *Sverige*. */
export const spellLemma = ({ lemma, upos }: Pick<Word, 'lemma' | 'upos'>, form: string): string => {
  if (upos !== 'PROPN') return lemma;
  const spelt = form.normalize('NFC').slice(0, lemma.length);
  return spelt.toLowerCase() === lemma.slice(0, spelt.length) ? spelt + lemma.slice(spelt.length) : lemma;
};
