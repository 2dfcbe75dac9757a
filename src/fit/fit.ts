import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FIRST_PREFIX, isSingle, TAG_PREFIX, WORD_PREFIX } from '../model/rule.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import { Pipeline } from '../pipeline.ts';
import { defaultPack } from '../rules/default-pack.ts';
import { type Cascade, fitCascade, sumOf, type TextWeight } from './cascade.ts';
import { Features, type LabelledText, readLabelled } from './labelled.ts';
import type { Prior } from './regression.ts';
import { RuleFiles } from './rule-files.ts';
import { type Judged, scoreSentences, type Thresholds, tuneThresholds } from './thresholds.ts';

// npm run fit -- [--also DIR]… [--texts DIR]… [--dry] GOLD_DIR…
// Fits the weights of the Swedish pack to labelled texts, prints what cross-validation by article says, and writes rounded
// weights and thresholds back to the pack. `--also`: texts that count less and are not judged by; `--texts`: folders
// that hold texts whose labels lie elsewhere; `--dry` writes nothing. The same input gives the same weights.

const FOLDS = 10;
/** How much texts given by `--also` count. */
const EXTRA: Readonly<Record<UnitKind, number>> = { demand: 0.6, criticism: 1, claim: 0.6 };
/** How strongly a prior holds the weight of a rule about the kind, a neutral rule, and a rule about another kind. */
const STRENGTH: Readonly<Record<UnitKind, readonly [own: number, neutral: number, other: number]>> = {
  demand: [12, 16, 40],
  criticism: [16, 20, 50],
  claim: [8, 10, 16],
};
/** What a rule weighs in an embedded clause, before the data speak, as a share of its weight. */
const EMBEDDED_SHARE = 0.3;
/** A rule whose authors believe that it weighs this much never speaks against its kind. */
const SURE = 1;
/** How strongly a word, and a pair of words, is held to say nothing. */
const WORD_STRENGTH = { word: 10, pair: 16 };
/** The same for the first words of a sentence. */
const FIRST_STRENGTH = 18;
/** The same for a tag of the analysis. */
const TAG_STRENGTH = 8;
/** Words that fewer texts hold have no weight of their own: a weight is not to fit one article. */
const FEWEST_TEXTS = { word: 4, pair: 5, first: 3 };
/** Words and tags that weigh less are left out: there are thousands of them. */
const LEAST_OF_SINGLES = 0.05;
/** Features rarer than this keep the weight that their authors gave them. */
const RAREST = 3;

const pack = fileURLToPath(new URL('../../src/rules/packs/sv', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    also: { type: 'string', multiple: true, default: [] },
    texts: { type: 'string', multiple: true, default: [] },
    dry: { type: 'boolean', default: false },
  },
});

/** Weights are written with two digits: tenths cost the figures half a point. */
const round = (value: number): number => Math.round(value * 100) / 100 || 0;

const files = new RuleFiles(pack);
const weighedTags = files.tagsWithWeights();
const features = new Features();
const pipeline = new Pipeline([defaultPack()]);
const ruleIds = pipeline.rules.rules.filter((rule) => !isSingle(rule)).map(({ id }) => id);
for (const id of ruleIds) for (const isMain of [true, false]) features.numberOf(id, isMain);
const read = (isExtra: boolean) => (folder: string) => readLabelled(folder, values.texts, isExtra, pipeline, features);
const texts = [...positionals.flatMap(read(false)), ...values.also.flatMap(read(true))];
if (!texts.some(({ isExtra }) => !isExtra)) throw new Error('name a folder that holds NAME.gold.jsonl');

const seen = new Map<number, number>();
const textsWith = new Map<number, number>();
for (const { segments } of texts) {
  const all = segments.flatMap((segment) => segment.features);
  for (const feature of all) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  for (const feature of new Set(all)) textsWith.set(feature, (textsWith.get(feature) ?? 0) + 1);
}

/** How strongly a word, first words or a tag are held to weigh nothing; undefined for what somebody wrote a rule about. */
const singleStrength = (name: string, index: number): number | undefined => {
  const unlessRare = (fewest: number, strength: number): number =>
    (textsWith.get(index) ?? 0) >= fewest ? strength : Number.POSITIVE_INFINITY;
  if (name.startsWith(FIRST_PREFIX)) return unlessRare(FEWEST_TEXTS.first, FIRST_STRENGTH);
  if (name.startsWith(WORD_PREFIX)) {
    const size = name.includes(' ') ? 'pair' : 'word';
    return unlessRare(FEWEST_TEXTS[size], WORD_STRENGTH[size]);
  }
  if (!name.startsWith(TAG_PREFIX)) return undefined;
  const isChosen = weighedTags.has(name.slice(TAG_PREFIX.length).replace('@', ''));
  return isChosen ? TAG_STRENGTH : Number.POSITIVE_INFINITY;
};

const priorOf = (name: string, index: number, kind: UnitKind): Prior => {
  const single = singleStrength(name, index);
  if (single !== undefined) return { mean: 0, strength: single, signed: true };
  const isEmbedded = name.endsWith('@');
  const rule = isEmbedded ? name.slice(0, -1) : name;
  const believed = files.priorOf(rule)[kind];
  const isNeutral = rule.startsWith('neutral/');
  const [own, neutral, other] = STRENGTH[kind];
  const isOwn = !isNeutral && (rule.startsWith(`${kind}/`) || believed !== undefined);
  const strength = isOwn ? own : isNeutral ? neutral : other;
  return {
    mean: (believed ?? 0) * (isEmbedded ? EMBEDDED_SHARE : 1),
    strength: (seen.get(index) ?? 0) < RAREST ? 1e6 : strength,
    signed: (believed ?? 0) < SURE,
  };
};
const priors = Object.fromEntries(
  UNIT_KINDS.map((kind) => [kind, features.names.map((name, index) => priorOf(name, index, kind))]),
) as unknown as Readonly<Record<UnitKind, readonly Prior[]>>;

const weightOf: TextWeight = ({ isExtra }, kind) => (isExtra ? EXTRA[kind] : 1);
/** The weight of a feature as it is written. */
const written = (weight: number, index: number): number =>
  isSingle({ id: features.names[index]! }) && Math.abs(weight) < LEAST_OF_SINGLES ? 0 : round(weight);
const rounded = (cascade: Cascade): Cascade =>
  Object.fromEntries(
    UNIT_KINDS.map((kind) => [kind, { ...cascade[kind], weights: cascade[kind].weights.map(written) }]),
  ) as unknown as Cascade;
const judge = (cascade: Cascade, text: LabelledText): Judged => ({
  text,
  sums: text.segments.map(
    (segment) =>
      Object.fromEntries(UNIT_KINDS.map((kind) => [kind, sumOf(segment, cascade[kind])])) as Record<UnitKind, number>,
  ),
});

const judged: Judged[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeldOut = (_: LabelledText, index: number): boolean => index % FOLDS === fold;
  const cascade = rounded(
    fitCascade(
      texts.filter((text, i) => !isHeldOut(text, i)),
      priors,
      weightOf,
    ),
  );
  judged.push(...texts.filter(isHeldOut).map((text) => judge(cascade, text)));
}
const main = judged.filter(({ text }) => !text.isExtra);
const thresholds = tuneThresholds(main);
const show = (name: string, some: readonly Judged[]): void => {
  if (some.length === 0) return;
  const score = scoreSentences(some, thresholds);
  const figures = (['macro', ...UNIT_KINDS] as const).map((key) => `${key} ${score[key].toFixed(3)}`);
  process.stdout.write(`${name.padEnd(28)} ${figures.join('  ')}\n`);
};
process.stdout.write(
  `cross-validated by article, ${FOLDS} folds; ${texts.length} texts, ${features.names.length} features\n`,
);
for (const folder of [...positionals, ...values.also]) {
  show(
    folder,
    judged.filter(({ text }) => text.folder === folder),
  );
}
show('all but --also', main);

/** What words or tags weigh, without those that weigh nothing. */
function singles(cascade: Cascade, prefix: string): Map<string, Partial<Record<UnitKind, number>>> {
  const found = new Map<string, Partial<Record<UnitKind, number>>>();
  for (const [index, name] of features.names.entries()) {
    if (!name.startsWith(prefix)) continue;
    const own = UNIT_KINDS.map((kind) => [kind, cascade[kind].weights[index]!] as const);
    const some = own.filter(([, weight]) => weight !== 0);
    if (some.length > 0) found.set(name, Object.fromEntries(some));
  }
  return found;
}

if (!values.dry) {
  const cascade = rounded(fitCascade(texts, priors, weightOf));
  for (const id of ruleIds) {
    for (const isMain of [true, false]) {
      const index = features.numberOf(id, isMain);
      files.setWeights(
        id,
        isMain ? 'weights' : 'embedded',
        Object.fromEntries(UNIT_KINDS.map((kind) => [kind, cascade[kind].weights[index]!])),
      );
    }
  }
  files.setSingles('words', WORD_PREFIX, singles(cascade, WORD_PREFIX));
  files.setSingles('first', FIRST_PREFIX, singles(cascade, FIRST_PREFIX));
  files.setTags(singles(cascade, TAG_PREFIX));
  files.setThresholds(
    Object.fromEntries(
      UNIT_KINDS.map((kind) => [kind, round(thresholds[kind] - cascade[kind].intercept)]),
    ) as unknown as Thresholds,
  );
  files.write();
}
