import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/model/issue.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { RuleSet } from '../../src/rules/rule-set.ts';

const EXAMPLES = 'examples: { match: ["{ja}"], miss: ["nej"] }';
const issuesOf = (text: string): string[] => loadPack([{ path: 'a.yaml', text }]).issues.map(formatIssue);

/** A rule whose pattern stands at line 2, column 13, behind its quotation mark. */
const withPattern = (pattern: string): string => `- id: claim/a\n  pattern: '${pattern}'\n  ${EXAMPLES}\n`;

describe('a pattern', () => {
  test.each([
    ['(a|b', '13 bracket `(` is never closed'],
    ['a)', '14 bracket `)` closes nothing'],
    ['(a]', '15 bracket `]` closes nothing'],
    ['a {b', '15 bracket `{` is never closed'],
    ['a #Nuon', '15 unknown-tag there is no tag #Nuon'],
    ['#', '13 unknown-tag there is no tag #'],
    ['#Noun#Verb', '13 unknown-tag there is no tag #Noun#Verb'],
    ['!a b', '13 unsupported the matcher does not know negation (!): use `except` or `unless`'],
    ['a /b/', '15 unsupported the matcher does not know regular expressions and {word/Tag}'],
    ['a %b%', '15 unsupported the matcher does not know switches (%name%); a per cent sign is #Percent'],
    ['~a~ b', '13 unsupported the matcher does not know fuzzy words (~word~)'],
    ['@has a', '13 unsupported the matcher does not know methods (@name)'],
    ['a, b', '14 unsupported the matcher does not know punctuation marks: use #Comma, #Colon, #Punctuation, #Question'],
    ['a "b"', '15 unsupported the matcher does not know quotation marks: they are invisible to patterns'],
    ['(a|)', '15 empty-choice a choice is empty'],
    ['()', '13 empty-choice a choice is empty'],
    ['(a (b|c)|d)', '13 nested-choice choices cannot be nested: write several patterns'],
    ['(a*|b)', '13 count-in-choice counts ({0,2}, *, +) cannot stand inside a choice: write several patterns'],
    [
      'a (b c|d){0,2}',
      '15 count-behind-choice counts ({0,2}, *) behind a choice of several words are misread by compromise: write several patterns',
    ],
    ['[a] b', '13 unnamed-capture captures need a name: [<name>…]'],
    ['a <x>b', '15 unnamed-capture a capture name stands outside [ ]'],
    ['[<x>a|b] c', '13 choice a choice inside a capture needs round brackets: [<name>(a|b)]'],
    ['Åka', '13 capital words are written in lower case: `Åka`'],
    ['a\u0308ka', '13 form `a\u0308ka` is not in normal form C'],
    ['', '13 empty-pattern the pattern is empty'],
    ['.', '13 no-anchor the pattern has no word or tag that stands in each of its matches'],
    ['a? .* (b|c)?', '13 no-anchor the pattern has no word or tag that stands in each of its matches'],
    ['a b{x}', '15 syntax `b{x}` is no element of a pattern'],
    ['a && b', '15 syntax `&&` is no element of a pattern'],
    ['a|b', '13 syntax `a|b` is no element of a pattern'],
    ['a {b c}', '15 syntax `{b` is no element of a pattern'],
    ['{a}{b}', '13 syntax `{a}{b}` is no element of a pattern'],
    ['a[<x>b]', '13 syntax `a[<x>b]` is no element of a pattern'],
    ['a ^b', '15 syntax `^` stands only at the start of a pattern'],
    ['a$ b', '13 syntax `$` stands only at the end of a pattern'],
    ['a{3,1} b', '13 syntax `{3,1}` counts down'],
  ])('%s', (pattern, issue) => {
    expect(issuesOf(withPattern(pattern))).toEqual([`a.yaml:2:${issue}`]);
  });

  test.each([
    'a',
    'hälso-',
    '^a b$',
    'a $',
    'a? b+ c* .{0,3} d{2}',
    '(a|b c|#Noun d?)',
    '(#Noun && {a})',
    '[<holder>#Noun] [<cue>(a|b)]',
    '[<x>a? b]',
    'bl.a.',
    '({a} b|c)? x',
  ])('%s is fine', (pattern) => {
    expect(issuesOf(withPattern(pattern))).toEqual([]);
  });
});

describe('a rule file', () => {
  test.each([
    [
      '- id: claim/a\n',
      [
        '1:3 missing `claim/a` has no pattern',
        '1:3 missing `claim/a` has no examples: it needs `match` and `miss` sentences',
      ],
    ],
    [`- pattern: a\n  ${EXAMPLES}\n`, ['1:3 missing the rule has no `id`']],
    [`- id: 3\n  pattern: a\n`, ['1:3 missing the rule has no `id`', '1:7 type `id` should be a text']],
    [`- id: Claim A\n  pattern: a\n  ${EXAMPLES}\n`, ['1:7 id an id is kind/name in lower case: `Claim A`']],
    [
      `- id: claim/a\n  pattern: a\n  ${EXAMPLES}\n- id: claim/a\n  pattern: b\n  ${EXAMPLES}\n`,
      ['4:7 duplicate-id `claim/a` is the id of another rule'],
    ],
    [`- id: claim/a\n  pattern: 3\n  ${EXAMPLES}\n`, ['2:12 type `pattern` should be a text']],
    [
      `- id: claim/a\n  patterns: [a, 3, 'b!']\n  ${EXAMPLES}\n`,
      [
        '2:17 type `patterns` should hold texts only: quote numbers, yes and no',
        '2:22 unsupported the matcher does not know negation (!): use `except` or `unless`',
        '2:22 unsupported the matcher does not know punctuation marks: use #Comma, #Colon, #Punctuation, #Question',
      ],
    ],
    [
      `- id: claim/a\n  pattern: |\n    a\n    b!\n  ${EXAMPLES}\n`,
      [
        '2:12 unsupported the matcher does not know negation (!): use `except` or `unless`',
        '2:12 unsupported the matcher does not know punctuation marks: use #Comma, #Colon, #Punctuation, #Question',
      ],
    ],
    [
      `- id: claim/a\n  pattern: a\n  except: b\n  where: [Nuon]\n  unless: [Verb, Foo]\n  ${EXAMPLES}\n`,
      [
        '3:11 type `except` should be a list',
        '4:11 unknown-tag there is no tag Nuon',
        '5:18 unknown-tag there is no tag Foo',
      ],
    ],
    [
      `- id: claim/a\n  pattern: a\n  wieght: 2\n  ${EXAMPLES}\n`,
      [
        expect.stringMatching(
          /^3:3 unknown-key unknown key `wieght`; known are id, about, pattern, .*weight, .*form, examples$/u,
        ),
      ],
    ],
    [`- id: claim/a\n  pattern: a\n  weight: heavy\n  ${EXAMPLES}\n`, ['3:11 type `weight` should be a number']],
    [
      `- id: other/a\n  pattern: a\n  weight: 1\n  ${EXAMPLES}\n`,
      ['3:11 weight `other/a` belongs to no kind: give it `weights`'],
    ],
    [
      `- id: claim/a\n  pattern: a\n  weights: { claim: .nan, demnad: 1 }\n  ${EXAMPLES}\n`,
      [
        '3:21 type the weight for claim should be a number',
        '3:27 unknown-key unknown key `demnad`; known are demand, criticism, claim',
      ],
    ],
    [`- id: claim/a\n  pattern: a\n  weights: 2\n  ${EXAMPLES}\n`, ['3:12 type `weights` should map kinds to numbers']],
    [
      `- id: demand/a\n  pattern: a\n  form: blame\n  ${EXAMPLES}\n`,
      [
        '3:9 form there is no form `blame` of demand: known are obligation, prohibition, proposal, request, wish, goal, imperative',
      ],
    ],
    [
      '- id: claim/a\n  pattern: a\n  examples: { match: ["{ja}"], mis: [b] }\n',
      [
        '3:13 missing `claim/a` needs at least one `match` and one `miss` example',
        '3:32 unknown-key unknown key `mis`; known are match, miss',
      ],
    ],
    [
      '- a\n- [b]\n',
      ['1:3 type a rule is a map with an id and a pattern', '2:3 type a rule is a map with an id and a pattern'],
    ],
  ])('%j', (text, issues) => {
    expect(issuesOf(text).map((issue) => issue.replace(/^a\.yaml:/u, ''))).toEqual(issues);
  });

  test('knows the lists of its own pack and the ids and tags of those beneath', () => {
    const rule = `- id: claim/a\n  pattern: '#Own #Beneath'\n  ${EXAMPLES}\n`;
    const files = [
      { path: 'z.yaml', text: 'tag: Own\nlemmas: [a]\n' },
      { path: 'a.yaml', text: rule },
    ];
    expect(loadPack(files).issues.map(formatIssue)).toEqual(['a.yaml:2:18 unknown-tag there is no tag #Beneath']);
    expect(loadPack(files, { tags: new Set(['Beneath']), ids: new Set(['claim/a']) }).issues.map(formatIssue)).toEqual([
      'a.yaml:1:7 duplicate-id `claim/a` is the id of another rule',
    ]);
  });
});

describe('a word list', () => {
  test.each([
    ['tag: foo bar\nlemmas: [a]\n', ['1:6 tag a tag is one word with a capital: `foo bar`']],
    ['tag: Noun\nlemmas: [a]\n', ['1:6 duplicate-tag #Noun is a tag of the analysis: choose another']],
    ['tag: Foo\nlemmas: []\n', ['1:1 missing `lemmas` holds no word']],
    [
      'tag: Foo\nlemmas: [A, yes, 3]\n',
      [
        '2:10 capital words are written in lower case: `A`',
        '2:18 type `lemmas` should hold texts only: quote numbers, yes and no',
      ],
    ],
    [
      'tag: Foo\nupos: [NUON]\nheads: 3\nlemmas: [a]\n',
      ['2:8 upos there is no part of speech NUON', '3:8 type `heads` should be true or false'],
    ],
    [
      'tag: Foo\nlemmata: [a]\nlemmas: [a]\n',
      ['2:1 unknown-key unknown key `lemmata`; known are tag, about, source, upos, heads, lemmas'],
    ],
  ])('%j', (text, issues) => {
    expect(issuesOf(text).map((issue) => issue.replace(/^a\.yaml:/u, ''))).toEqual(issues);
  });
});

const deep = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghij'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`),
].join('\n');

describe('hostile YAML gives issues and no exception', () => {
  test.each([
    ['tabs', '- id: claim/a\n\tpattern: a\n', /^a\.yaml:2:2 yaml /u],
    ['a key twice', '- id: claim/a\n  id: claim/b\n', /^a\.yaml:2:3 yaml Map keys must be unique$/u],
    ['two documents', 'name: a\n---\nname: b\n', /^a\.yaml:2:1 yaml Source contains multiple documents$/u],
    ['an open quotation', 'name: "a\n', /^a\.yaml:\d:\d+ yaml /u],
    ['aliases of aliases', bomb, /^a\.yaml:1:1 unknown-key unknown key `a`;/u],
    ['an alias to itself', '- &a\n  id: claim/a\n  patterns: *a\n', /^a\.yaml:2:3 missing /u],
    ['an alias to nothing', '- id: *nobody\n', /^a\.yaml:/u],
    ['open lists', '['.repeat(20_000), /^a\.yaml:1:1 yaml the file is nested too deeply$/u],
    ['closed lists', deep('[', ']', 20_000), /^a\.yaml:1:1 yaml the file is nested too deeply$/u],
    ['deep maps', deep('{a: ', '}', 20_000), /^a\.yaml:1:1 yaml /u],
    ['a text', 'hej', /^a\.yaml:1:1 type a pack file is /u],
    ['a number', '42', /^a\.yaml:1:1 type a pack file is /u],
    ['control characters', '\u0000\u0001\uFFFDPNG\u0000', /^a\.yaml:1:1 type a pack file is /u],
    ['a tag', '!!binary aGVq', /^a\.yaml:1:\d+ type a pack file is /u],
    ['a list as key', '? [a, b]\n: c\n', /^a\.yaml:1:3 unknown-key /u],
    ['a merge key', `- &b { id: claim/a, pattern: a, ${EXAMPLES} }\n- <<: *b\n`, /^a\.yaml:2:3 unknown-key /u],
    ['a prototype', '__proto__: { a: 1 }\n', /^a\.yaml:1:1 unknown-key /u],
  ])('%s', (_, text, first) => {
    expect(issuesOf(text)[0]).toMatch(first);
  });

  test('an empty file says nothing', () => {
    expect(issuesOf('')).toEqual([]);
    expect(issuesOf('# later\n')).toEqual([]);
  });

  test('whatever the text', () => {
    const rule = fc
      .tuple(fc.string({ unit: 'binary' }), fc.string())
      .map(([a, b]) => `- id: claim/a\n  pattern: ${a}\n  ${b}`);
    const pattern = fc.string({ unit: fc.constantFrom(...'ab #Noun.?*+{}()[]<x>|&^$1,2é\'"!/') }).map(withPattern);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), rule, pattern), (text) => {
        const { pack, issues } = loadPack([{ path: 'a.yaml', text }]);
        for (const issue of issues) expect(formatIssue(issue)).toMatch(/^a\.yaml:\d+:\d+ [a-z-]+ ./u);
        if (issues.length === 0) expect(new RuleSet([pack]).rules).toHaveLength(pack.rules.length);
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  test('issues come in the order of files and places', () => {
    const { issues } = loadPack([
      { path: 'b.yaml', text: 'tag: foo\nlemmas: [A]\n' },
      { path: 'a.yaml', text: '- id: claim/a\n' },
    ]);
    expect(issues.map(({ path, line, column }) => `${path}:${line}:${column}`)).toEqual([
      'a.yaml:1:3',
      'a.yaml:1:3',
      'b.yaml:1:6',
      'b.yaml:2:10',
    ]);
  });
});
