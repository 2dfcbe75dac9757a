import type { Analysis } from '../model/analysis.ts';
import { UNIT_ZONES } from '../model/document.ts';
import type { Match, Pack, Rule } from '../model/rule.ts';
import { type Span, sameSpan, spanOf } from '../model/span.ts';
import { TAG_WORDS, tagNames } from '../model/tag.ts';
import { RuleSet } from './rule-set.ts';

/** An example that does not hold. */
export interface ExampleFailure {
  readonly rule: string;
  /** As it stands in the pack, with its braces. */
  readonly example: string;
  readonly problem: string;
  /** The example's tokens, one a line: form, lemma, part of speech and tags. */
  readonly tokens: string;
}

/**
 * Runs the examples of a pack's rules. Each `match` text has to give one match of its rule, and the words in braces are
 * its evidence or one of its captures; each `miss` text gives none. `analyse` reads and analyses an example as a text of
 * its own; `beneath` are the packs whose lists the pack builds on.
 */
export const testExamples = (
  pack: Pack,
  analyse: (text: string) => Analysis,
  beneath: readonly Pack[] = [],
): ExampleFailure[] => {
  const rules = new RuleSet([...beneath.map(({ lists }) => ({ lists, rules: [] })), pack]);
  const run = (rule: Rule, example: string, judge: (found: Result) => string | undefined): ExampleFailure[] => {
    const { text, marks } = readMarks(example);
    const analysis = analyse(text);
    const matches = analysis.sentences
      .filter(({ zone }) => UNIT_ZONES.has(zone))
      .flatMap((sentence) => rules.match(analysis, sentence))
      .filter((match) => match.rule.id === rule.id);
    const problem = judge({ analysis, matches, marks });
    return problem === undefined ? [] : [{ rule: rule.id, example, problem, tokens: showTokens(analysis, rules) }];
  };
  return pack.rules.flatMap((rule) => [
    ...rule.examples.match.flatMap((example) => run(rule, example, judgeMatch)),
    ...rule.examples.miss.flatMap((example) => run(rule, example, judgeMiss)),
  ]);
};

/** What an example gave. `marks` are UTF-16 spans of the text without its braces. */
interface Result {
  readonly analysis: Analysis;
  readonly matches: readonly Match[];
  readonly marks: readonly Span[];
}

/** Takes the braces out of an example. */
const readMarks = (example: string): { readonly text: string; readonly marks: readonly Span[] } => {
  let text = '';
  const marks: Span[] = [];
  for (const { groups } of example.matchAll(/\{(?<marked>[^{}]*)\}|(?<plain>[^{}]+|[{}])/gu)) {
    const { marked, plain } = groups!;
    if (marked !== undefined) marks.push({ start: text.length, end: text.length + marked.length });
    text += marked ?? plain;
  }
  return { text, marks };
};

const judgeMatch = ({ analysis, matches, marks }: Result): string | undefined => {
  const [match, ...more] = matches;
  if (marks.length === 0) return 'no words are marked: put {braces} around those that match';
  if (!match) return 'no match';
  if (more.length > 0)
    return `${matches.length} matches in place of one: ${matches.map((found) => quote(analysis, found)).join(', ')}`;
  const ranges = [match, ...Object.values(match.captures)].map((range) => spanOf(analysis.tokens, range));
  const isMarked = (mark: Span): boolean => ranges.some((range) => sameSpan(range, mark));
  return marks.every(isMarked) ? undefined : `the match is ${quote(analysis, match)}`;
};

const judgeMiss = ({ analysis, matches }: Result): string | undefined =>
  matches.length === 0 ? undefined : `it matches ${matches.map((found) => quote(analysis, found)).join(', ')}`;

const quote = (analysis: Analysis, match: Match): string => {
  const { start, end } = spanOf(analysis.tokens, match);
  return `\`${analysis.document.text.slice(start, end)}\``;
};

const showTokens = ({ document, tokens, tags }: Analysis, rules: RuleSet): string =>
  tokens
    .map(({ start, end, word }, i) => {
      const names = [...tagNames(tags, i * TAG_WORDS), ...rules.listTags(word)];
      return [document.text.slice(start, end), word.lemma, word.upos, ...names.map((name) => `#${name}`)].join(' ');
    })
    .join('\n');
