import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkOutput } from '../fuzz/check-output.ts';

const FILES = [
  ['html/newspaper.html', 'page.html'],
  ['docx/article.docx', 'word.docx'],
  ['pdf/article.pdf', 'print.pdf'],
  ['corpus/corpus.jsonl', 'rows.jsonl'],
  ['corpus/corpus.json', 'rows.json'],
  ['corpus/corpus.csv', 'rows.csv'],
  ['corpus/corpus.tsv', 'rows.tsv'],
  ['conllu/two.conllu', 'tokens.conllu'],
] as const;

const TEXT =
  'Riv upp beslutet\n\nKommunen måste lyssna på oss som bor här. 😊 Det är oacceptabelt.\n\nAnna Ek (S), kommunalråd\n';

test('a folder of every format in one run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yrka-'));
  for (const [from, to] of FILES) cpSync(`fixtures/read/${from}`, join(folder, to));
  writeFileSync(join(folder, 'plain.txt'), Buffer.from(TEXT.replace('😊', ':)'), 'latin1'));
  writeFileSync(join(folder, 'marked.md'), `---\ntitle: Bussen\ndate: 2021-06-04\n---\n\n# Rubrik\n\n${TEXT}`);
  const { stdout, status } = spawnSync(process.execPath, ['bin/yrka.js', folder, '--format', 'ndjson', '--quiet'], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(lines.flatMap(checkOutput)).toEqual([]);
  const shown = lines.map(({ document: { path, format, date, authors } }) =>
    [path.slice(folder.length + 1), format, date, authors[0]?.name].join(' '),
  );
  const rows = (name: string, format: string): string[] => [
    `${name}#tal-1 ${format} 2021-06-04 Anna Ek`,
    `${name}#tal-2 ${format} 2021-06-07 Karin Öberg`,
    `${name}#tal-3 ${format} 2021-06-11 Ali Sundin`,
  ];
  expect(shown).toEqual([
    'marked.md markdown 2021-06-04 Anna Ek',
    'page.html html 2023-05-09 Maria Lindkvist',
    'plain.txt text  Anna Ek',
    'print.pdf pdf  Bo Berg',
    ...rows('rows.csv', 'csv'),
    ...rows('rows.json', 'json'),
    ...rows('rows.jsonl', 'jsonl'),
    ...rows('rows.tsv', 'tsv'),
    'tokens.conllu#ledare-1 conllu 2021-06-04 Anna Ek',
    'tokens.conllu#ledare-2 conllu  ',
    'word.docx docx  Bo Berg',
  ]);
});
