import { featuresOf } from '../../language/features.ts';
import type { Analysis } from '../../model/analysis.ts';
import { offsetConverter } from '../../model/offsets.ts';
import type { Span, TokenRange } from '../../model/span.ts';
import { TAG_WORDS, tagNames } from '../../model/tag.ts';
import { actorsOf, spellLemma } from './annotate.ts';

/**
 * An analysed document as JSON on one line. Offsets are half-open and count Unicode code points of the document's text;
 * tokens and clauses are named by their 1-based number in the sentence, `first` and `last` both included.
 */
export const writeTags = (analysis: Analysis): string => {
  const { document, sentences, tokens, clauses, clauseOf, tags } = analysis;
  const convert = offsetConverter(document.text, 'codepoints');
  const span = ({ start, end }: Span) => ({
    start: convert(start),
    end: convert(end),
    text: document.text.slice(start, end),
  });
  return JSON.stringify({
    schema: 'yrka-tags/1',
    offsets: 'codepoints',
    document: { id: document.id, path: document.path },
    sentences: sentences.map((sentence, i) => {
      const id = (token: number): number | null => (token < 0 ? null : token - sentence.first + 1);
      const clauseId = (clause: number): number | null => (clause < 0 ? null : clause - sentence.clauses.first + 1);
      const range = ({ first, last }: TokenRange) => ({ first: id(first), last: id(last - 1) });
      return {
        id: `s${i + 1}`,
        ...span(sentence),
        zone: sentence.zone,
        tokens: tokens.slice(sentence.first, sentence.last).map((token, k) => ({
          id: k + 1,
          ...span(token),
          lemma: spellLemma(token.word, document.text.slice(token.start, token.end)),
          compoundHead: token.word.head === token.word.lemma ? null : token.word.head,
          upos: token.word.upos,
          feats: featuresOf(token.word),
          clause: clauseId(clauseOf[sentence.first + k]!),
          tags: tagNames(tags, (sentence.first + k) * TAG_WORDS),
        })),
        clauses: clauses.slice(sentence.clauses.first, sentence.clauses.last).map((clause, k) => ({
          id: k + 1,
          kind: clause.kind,
          ...range(clause.range),
          parent: clauseId(clause.parent),
          marker: id(clause.marker),
          finite: id(clause.finite),
          subject: clause.subject && range(clause.subject),
          subjectHead: id(clause.subjectHead),
        })),
        actors: actorsOf(analysis, sentence).map((actor) => ({ ...range(actor), name: actor.name, kind: actor.kind })),
      };
    }),
  });
};
