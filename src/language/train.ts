import { readFileSync, writeFileSync } from 'node:fs';
import { argv, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type ConlluToken, parseConllu } from './conllu.ts';
import { labelId, labelOf } from './label.ts';
import { trainLemmas } from './lemma/train.ts';
import { writeLanguageModel } from './model.ts';
import { trainTagger } from './tagger/train.ts';

// npm run train -- [--out FILE] FILE.conllu…   Trains the tagger and the lemma rules from CoNLL-U files; the same files
// give the same bytes. Writes src/language/model.bin unless told otherwise.

const args = argv.slice(2);
const outAt = args.indexOf('--out');
const out =
  outAt >= 0 ? args.splice(outAt, 2)[1]! : fileURLToPath(new URL('../../src/language/model.bin', import.meta.url));

const label = ({ upos, feats }: ConlluToken): number => {
  const found = labelOf(upos, feats);
  return found ? labelId(found.upos, found.form) : labelId('X', '');
};

if (args.length === 0) {
  stderr.write('usage: npm run train -- [--out FILE] FILE.conllu…\n');
  process.exitCode = 2;
} else {
  const sentences = args.flatMap((file) => parseConllu(readFileSync(file, 'utf8')));
  const tagged = sentences.map(({ tokens }) => ({ forms: tokens.map(({ form }) => form), labels: tokens.map(label) }));
  const lemmas = sentences.flatMap(({ tokens }) =>
    tokens
      .filter(({ lemma }) => lemma !== '')
      .map((token) => ({ word: token.form.toLowerCase(), label: label(token), lemma: token.lemma.toLowerCase() })),
  );
  const model = writeLanguageModel(trainTagger(tagged), trainLemmas(lemmas));
  writeFileSync(out, model);
  stderr.write(`${sentences.length} sentences, ${lemmas.length} words → ${out}, ${model.length} bytes\n`);
}
