import type { Analysis } from '../model/analysis.ts';
import { TAG_WORDS, tagTest } from '../model/tag.ts';

const isQuoted = tagTest('Quoted');

/** How far behind a verb of saying its content may begin. */
const REACH = 8;

/** Does an att-clause, a colon or a quotation follow a verb? */
export const hasContent = ({ tokens, clauses, clauseOf, tags }: Analysis, verb: number): boolean => {
  for (let i = verb + 1; i < Math.min(tokens.length, verb + REACH); i++) {
    const clause = clauses[clauseOf[i]!]!;
    const { word } = tokens[i]!;
    if (word.norm === ':' || isQuoted(tags, i * TAG_WORDS)) return true;
    if (word.norm === 'att' && (clause.marker === i || tokens[i + 1]?.word.form !== 'Inf')) return true;
    if (word.norm === '.') return false;
  }
  return false;
};
