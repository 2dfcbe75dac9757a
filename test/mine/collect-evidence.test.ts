import { expect, test } from 'vitest';
import { collectEvidence, countedMatches } from '../../src/mine/collect-evidence.ts';
import { findSegments } from '../../src/mine/find-segments.ts';
import { makeContext } from '../../src/mine/make-context.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { RuleSet } from '../../src/rules/rule-set.ts';
import { analyseText } from '../analyse-text.ts';

/** The ids of what counts in the first segment of a text, and the sum for criticism. */
const evidenceOf = (text: string, yaml: string): { readonly ids: string[]; readonly criticism: number } => {
  const { pack, issues } = loadPack([{ path: 'a.yaml', text: yaml }]);
  expect(issues).toEqual([]);
  const analysis = analyseText(text);
  const sentence = analysis.sentences[0]!;
  const matches = new RuleSet([pack]).matchAll(analysis, () => true);
  const context = makeContext({ analysis, matches, thresholds: {} });
  const found = collectEvidence(context, findSegments(analysis, sentence, 0)[0]!);
  return { ids: countedMatches(found, matches).map(({ rule }) => rule.id), criticism: found.sums.criticism };
};

const TEXT = 'Sveket är stort om ministern upprepar sveket.';

test('a word counts once, wherever it stands', () => {
  expect(evidenceOf(TEXT, 'words:\n  svek: { criticism: 0.5 }\n')).toEqual({ ids: ['word/svek'], criticism: 0.5 });
});

test('a rule counts once on the level of the act and once inside it, with other weights', () => {
  const rule = `- id: criticism/svek
  pattern: "{svek}"
  weights: { criticism: 2 }
  embedded: { criticism: 1 }
  examples: { match: ["{Sveket} är stort."], miss: ["Nej."] }
`;
  expect(evidenceOf(TEXT, rule)).toEqual({ ids: ['criticism/svek', 'criticism/svek'], criticism: 3 });
});
