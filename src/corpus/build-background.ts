import { readFileSync, writeFileSync } from 'node:fs';
import { argv, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { stem } from '../language/natural/stem.ts';
import { BACKGROUND_FILE, type Background, formatBackground } from './background.ts';
import { natural } from './natural.ts';
import { splitWords } from './split-words.ts';

// npm run build:background -- FILE   Cuts the document frequencies of Swedish word forms down to what keywords need and
// writes src/corpus/background.tsv. FILE: `#documents<TAB>N`, then `form<TAB>documents that hold it`. The same file gives
// the same bytes.

const HEADING = [
  'In how many documents the stems of Swedish words stand: the background against which keywords are weighed.',
  'Written by `npm run build:background` from counts of word forms; stems by the stemmer of natural 8.1.1, without stop words.',
  'Source: press releases, articles, debate articles and speeches that the Swedish government published up to 2025, and',
  '182 opinion texts of other origin. Counts only, no text of theirs; free to be used and changed.',
  'documents<TAB>N, then STEP<TAB>stems: the stems stand in about 2^(STEP/4) documents. Stems in fewer than 6 are left out.',
];

/**
 * The frequencies of stems from those of their forms, which may share documents: as if forms stood in documents
 * independently of each other.
 */
export const stemFrequencies = (table: string): Background => {
  const stopWords = new Set(natural().stopWords.words);
  const without = new Map<string, number>();
  let documents = 0;
  for (const line of table.split('\n')) {
    const [form = '', count] = line.trimEnd().split('\t');
    if (form === '#documents') documents = Number(count);
    else if (splitWords(form)[0] === form && form.length > 1 && !stopWords.has(form)) {
      const key = stem(form);
      without.set(key, (without.get(key) ?? 1) * (1 - Number(count) / documents));
    }
  }
  const frequencies = [...without].map(([key, share]) => [key, Math.round(documents * (1 - share))] as const);
  return { documents, frequencies: new Map(frequencies) };
};

const isRun = argv[1] === fileURLToPath(import.meta.url);
if (isRun && argv.length !== 3) {
  stderr.write('usage: npm run build:background -- FILE\n');
  process.exitCode = 2;
} else if (isRun) {
  const made = stemFrequencies(readFileSync(argv[2]!, 'utf8'));
  const text = formatBackground(HEADING, made);
  writeFileSync(fileURLToPath(new URL(`../../src/corpus/${BACKGROUND_FILE}`, import.meta.url)), text);
  stderr.write(`${made.frequencies.size} stems of ${made.documents} documents, ${text.length} characters\n`);
}
