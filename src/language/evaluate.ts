import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Word } from '../model/analysis.ts';
import { tagSet } from '../model/tag.ts';
import { type ConlluSentence, type ConlluToken, parseConllu } from './conllu.ts';
import { Score } from './evaluate-score.ts';
import { labelledSentences, treebankSentences } from './evaluate-sentences.ts';
import { type Form, FormStore } from './forms.ts';
import { LABELS, labelId, labelOf } from './label.ts';
import { lemmatize } from './lemma/lemmatize.ts';
import { trainLemmas } from './lemma/train.ts';
import { compileLanguageModel, readLanguageModel, writeLanguageModel } from './model.ts';
import { repairLabels } from './repair-labels.ts';
import { parseSentence } from './syntax/parse-sentence.ts';
import { Tagger } from './tagger/tagger.ts';
import { trainTagger } from './tagger/train.ts';
import { cleanForm, makeWord, normalise } from './words.ts';

// npm run evaluate:language -- DIR [--only FILE] [--errors [NAME]]   For each CoNLL-U file of DIR: trains on the others,
// tests on this one; with the usual errors of every figure, or of those whose name begins with NAME. Labels are the tagger's
// with its repairs, as the analysis uses them. Sentence boundaries: of each text in DIR with labels beside it
// (NAME.txt, NAME.gold.jsonl), and of the sentences of the CoNLL-U files, joined by spaces (headings without a full stop
// among them, so that no program finds all).

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);

const labelIdOf = ({ upos, feats }: ConlluToken): number => {
  const label = labelOf(upos, feats);
  return label ? labelId(label.upos, label.form) : labelId('X', '');
};

const train = (sentences: readonly ConlluSentence[]) => {
  const tagger = trainTagger(
    sentences.map(({ tokens }) => ({ forms: tokens.map(({ form }) => form), labels: tokens.map(labelIdOf) })),
  );
  const examples = sentences.flatMap(({ tokens }) =>
    tokens.map((token) => ({
      word: token.form.toLowerCase(),
      label: labelIdOf(token),
      lemma: token.lemma.toLowerCase(),
    })),
  );
  return readLanguageModel(compileLanguageModel(writeLanguageModel(tagger, trainLemmas(examples))));
};

const isFiniteVerb = (label: number): boolean => ['Pres', 'Past', 'Imp'].includes(LABELS[label]!.form);

const evaluate = (
  training: readonly ConlluSentence[],
  test: readonly ConlluSentence[],
): Map<string, { value: number; score: Score }> => {
  const model = train(training);
  const tagger = new Tagger(model.tagger);
  const store = new FormStore();
  const scores = {
    upos: new Score(),
    form: new Score(),
    finite: new Score(),
    lemma: new Score(),
    subjectGold: new Score(),
    subjectOwn: new Score(),
  };
  const perTag = new Map<string, Score>();
  for (const { tokens } of test) {
    const forms = tokens.map(({ form }) => store.form(form));
    const gold = tokens.map(labelIdOf);
    const own = repairLabels(forms, tagger.tag(forms));
    for (const [i, token] of tokens.entries()) scoreToken(token, gold[i]!, own[i]!, scores, perTag);
    for (const [i, token] of tokens.entries()) {
      if (!CONTENT.has(token.upos)) continue;
      const lemma = lemmatize(normalise(cleanForm(token.form)), gold[i]!, model.lemmas);
      scores.lemma.add(
        lemma === token.lemma.toLowerCase(),
        `${token.upos} ${token.form} → ${lemma}, not ${token.lemma}`,
      );
    }
    scoreSubjects(tokens, forms, gold, scores.subjectGold);
    scoreSubjects(tokens, forms, own, scores.subjectOwn);
  }
  const result = new Map<string, { value: number; score: Score }>();
  result.set('UPOS accuracy', { value: scores.upos.accuracy, score: scores.upos });
  result.set('verb form accuracy', { value: scores.form.accuracy, score: scores.form });
  result.set('finite verb F1', { value: scores.finite.f1, score: scores.finite });
  result.set('lemma accuracy, content words, gold tags', { value: scores.lemma.accuracy, score: scores.lemma });
  result.set('subject F1, gold tags', { value: scores.subjectGold.f1, score: scores.subjectGold });
  result.set('subject F1, own tags', { value: scores.subjectOwn.f1, score: scores.subjectOwn });
  for (const [tag, score] of [...perTag].sort(([a], [b]) => (a < b ? -1 : 1)))
    result.set(`F1 of ${tag}`, { value: score.f1, score });
  return result;
};

const scoreToken = (
  { form, upos }: ConlluToken,
  gold: number,
  own: number,
  scores: { upos: Score; form: Score; finite: Score },
  perTag: Map<string, Score>,
): void => {
  const right = LABELS[gold]!;
  const guess = LABELS[own]!;
  const error = `${form}: ${guess.upos}${guess.form}, not ${right.upos}${right.form}`;
  scores.upos.add(right.upos === guess.upos, error);
  if (upos === 'VERB' || upos === 'AUX') scores.form.add(right.form === guess.form, error);
  scoreBinary(scores.finite, isFiniteVerb(gold), isFiniteVerb(own), error);
  for (const tag of new Set([right.upos, guess.upos])) {
    const score = perTag.get(tag) ?? new Score();
    perTag.set(tag, score);
    scoreBinary(score, right.upos === tag, guess.upos === tag, error);
  }
};

const scoreBinary = (score: Score, gold: boolean, own: boolean, error: string): void => {
  if (gold && own) score.right++;
  else if (own) score.fail('wrong', error);
  else if (gold) score.fail('missed', error);
};

/** The subject's head of each finite verb, as the treebank has it: of the verb itself, or of the word that it helps. */
const goldSubjects = (tokens: readonly ConlluToken[], gold: readonly number[]): Map<number, number> => {
  const found = new Map<number, number>();
  for (const [i, token] of tokens.entries()) {
    if (!isFiniteVerb(gold[i]!)) continue;
    const helps = /^(?:aux|cop)/u.test(token.deprel) ? token.head : token.id;
    const subject =
      tokens.find(({ head, deprel }) => head === helps && /^nsubj/u.test(deprel)) ??
      tokens.find(({ head, deprel }) => head === helps && deprel === 'expl');
    if (subject) found.set(i, tokens.indexOf(subject));
  }
  return found;
};

const scoreSubjects = (
  tokens: readonly ConlluToken[],
  forms: readonly Form[],
  labels: readonly number[],
  score: Score,
): void => {
  const words: Word[] = forms.map(({ text }, i) => makeWord(text, labels[i]!));
  const gold = goldSubjects(tokens, tokens.map(labelIdOf));
  const { clauses } = parseSentence(words, [], 0, 0, tagSet([]));
  const own = new Map(
    clauses
      .filter(({ subjectHead, finite }) => subjectHead >= 0 && finite >= 0)
      .map(({ finite, subjectHead }) => [finite, subjectHead]),
  );
  const shown = (at: number | undefined): string => (at === undefined ? 'none' : tokens[at]!.form);
  const context = forms.map(({ text }) => text).join(' ');
  for (const verb of new Set([...gold.keys(), ...own.keys()])) {
    const right = gold.get(verb);
    const guess = own.get(verb);
    const error = `${shown(verb)}: ${shown(guess)}, not ${shown(right)} | ${context}`;
    if (right !== undefined && right === guess) score.right++;
    else {
      if (guess !== undefined) score.fail('wrong', error);
      if (right !== undefined) score.fail('missed', error);
    }
  }
};

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { errors: { type: 'boolean', default: false }, only: { type: 'string' } },
  allowPositionals: true,
});
const [directory, wanted = ''] = positionals;

const show = (name: string, value: number, score: Score): void => {
  stdout.write(`  ${name.padEnd(42)} ${value.toFixed(2).padStart(6)}\n`);
  if (!values.errors || !name.startsWith(wanted)) return;
  for (const [error, times] of [...score.errors].sort(([, m], [, n]) => n - m).slice(0, 60))
    stdout.write(`      ${times} × ${error}\n`);
};

if (!directory) {
  stderr.write('usage: npm run evaluate:language -- DIR [--only FILE] [--errors [NAME]]\n');
  process.exitCode = 2;
} else {
  const names = readdirSync(directory).sort();
  const files = names.filter((file) => file.endsWith('.conllu'));
  const labelled = names.filter((file) => file.endsWith('.gold.jsonl'));
  if (labelled.length > 0) {
    const score = labelledSentences(directory, labelled);
    stdout.write(`\n${labelled.length} labelled texts\n`);
    show('sentence boundary F1', score.f1, score);
  }
  const data = new Map(files.map((file) => [file, parseConllu(readFileSync(join(directory, file), 'utf8'))]));
  for (const [file, test] of data) {
    if (values.only !== undefined && file !== values.only) continue;
    const others = [...data].filter(([name]) => name !== file);
    stdout.write(`\n${file}, trained on ${others.map(([name]) => name).join(' and ')}\n`);
    for (const [name, { value, score }] of evaluate(
      others.flatMap(([, sentences]) => sentences),
      test,
    ))
      show(name, value, score);
    const sentences = treebankSentences(test);
    show('sentence boundary F1', sentences.f1, sentences);
  }
}
