import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/model/issue.ts';
import { isSingle } from '../../src/model/rule.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { testExamples } from '../../src/rules/test-examples.ts';
import { analyseText } from '../analyse-text.ts';

const PACKS = 'src/rules/packs';

const load = (name: string) => {
  const folder = join(PACKS, name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return loadPack(files.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })));
};

const packs = readdirSync(PACKS).map((name) => ({ name, ...load(name) }));

describe.each(packs)('pack $name', ({ pack, issues }) => {
  test('loads without a fault', () => {
    expect(issues.map(formatIssue)).toEqual([]);
    expect(pack.rules.length).toBeGreaterThan(0);
  });

  const failures = testExamples(pack, analyseText);

  test.each(pack.rules.filter((rule) => !isSingle(rule)))('$id holds its examples', ({ id, examples }) => {
    expect(examples.match.length).toBeGreaterThan(0);
    expect(examples.miss.length).toBeGreaterThan(0);
    const own = failures.filter(({ rule }) => rule === id);
    expect(own.map(({ example, problem, tokens }) => `${example}: ${problem}\n${tokens}`)).toEqual([]);
  });
});

describe('a pack whose examples do not hold', () => {
  const rule = (id: string, match: string, miss: string): string =>
    `- id: ${id}\n  pattern: "måste #Infinitive"\n  examples: {match: ["${match}"], miss: ["${miss}"]}\n`;
  const failuresOf = (match: string, miss = 'Vi bor här.') => {
    const { pack, issues } = loadPack([{ path: 'a.yaml', text: rule('demand/a', match, miss) }]);
    expect(issues).toEqual([]);
    return testExamples(pack, analyseText).map(({ example, problem }) => [example, problem]);
  };

  test.each([
    ['Vi {måste sluta} nu.', []],
    ['Vi {måste} sluta nu.', ['the match is `måste sluta`']],
    ['Vi måste sluta nu.', ['no words are marked: put {braces} around those that match']],
    ['Vi {kan sluta} nu.', ['no match']],
    ['Vi {måste sluta} och de måste börja.', ['2 matches in place of one: `måste sluta`, `måste börja`']],
  ])('%s', (match, problems) => {
    expect(failuresOf(match)).toEqual(problems.map((problem) => [match, problem]));
  });

  test('a miss that matches', () => {
    expect(failuresOf('Vi {måste sluta} nu.', 'De måste gå.')).toEqual([['De måste gå.', 'it matches `måste gå`']]);
  });

  test('shows the tagged tokens', () => {
    const { pack } = loadPack([{ path: 'a.yaml', text: rule('demand/a', '{Vi} bor här.', 'Nej.') }]);
    const [failure] = testExamples(pack, analyseText);
    expect(failure?.tokens.split('\n')).toHaveLength(4);
    expect(failure?.tokens).toMatch(/^Vi vi PRON #Pronoun .*#Nominative.*\nbor bo VERB .*#Present/u);
  });

  test('a capture may be marked, and lists of packs beneath count', () => {
    const list = loadPack([{ path: 'l.yaml', text: 'tag: Home\nlemmas: [stuga]\n' }]);
    const text = `- id: claim/a\n  pattern: "{vara} #Determiner [<thing>#Home]"\n  examples: {match: ["Det är en {stuga}."], miss: ["Nej."]}\n`;
    const { pack, issues } = loadPack([{ path: 'a.yaml', text }], { tags: new Set(['Home']), ids: new Set() });
    expect(issues).toEqual([]);
    expect(testExamples(pack, analyseText, [list.pack])).toEqual([]);
  });
});
