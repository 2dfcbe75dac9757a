import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findSegments } from '../mine/find-segments.ts';
import type { Analysis } from '../model/analysis.ts';
import { UNIT_ZONES } from '../model/document.ts';
import { matchAt, matchesWithin } from '../model/matches.ts';
import { offsetReverter } from '../model/offsets.ts';
import { FIRST_PREFIX, isSingle, isWord, TAG_PREFIX, WORD_PREFIX } from '../model/rule.ts';
import { overlap, type Span } from '../model/span.ts';
import { TAG_WORDS, tagNames, tagTest } from '../model/tag.ts';
import type { UnitKind } from '../model/unit.ts';
import type { Pipeline } from '../pipeline.ts';
import { documentFromText } from '../read/text.ts';

/** A segment of a labelled text: which rules fired in it, and which kinds of units the annotators saw there. */
export interface LabelledSegment extends Span {
  /** Indices into the list of features. */
  readonly features: readonly number[];
  readonly kinds: ReadonlySet<UnitKind>;
  /** Index of the labelled sentence that holds most of it, or -1. */
  readonly sentence: number;
}

export interface LabelledSentence extends Span {
  readonly kinds: ReadonlySet<UnitKind>;
}

export interface LabelledText {
  readonly name: string;
  readonly folder: string;
  /** Does it help the fit without being judged by it? */
  readonly isExtra: boolean;
  readonly segments: readonly LabelledSegment[];
  readonly sentences: readonly LabelledSentence[];
}

/** Rules by the index that their evidence has: on the level of the act, and in the clauses inside it; words have one. */
export class Features {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(rule: string, isMain: boolean): number {
    const name = isMain || isWord({ id: rule }) ? rule : `${rule}@`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

interface GoldSentence extends Span {
  readonly zone: string;
  readonly units: readonly (Span & { readonly kind: UnitKind })[];
}

/** A unit marks every segment that it fills to this share, and the one that holds most of it. */
const FILLED = 0.6;

/** Reads `NAME.gold.jsonl` of a folder, each with its `NAME.txt` beside it or in one of the `elsewhere` folders. */
export const readLabelled = (
  folder: string,
  elsewhere: readonly string[],
  isExtra: boolean,
  pipeline: Pipeline,
  features: Features,
): LabelledText[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.gold.jsonl'))
    .sort()
    .map((file) => {
      const name = basename(file, '.gold.jsonl');
      const path = [folder, ...elsewhere].map((place) => join(place, `${name}.txt`)).find(existsSync);
      if (path === undefined) throw new Error(`${join(folder, file)}: there is no ${name}.txt beside it`);
      const text = readFileSync(path, 'utf8');
      const toUtf16 = offsetReverter(text, 'codepoints');
      const inUtf16 = <T extends Span>(span: T): T => ({
        ...span,
        start: toUtf16(span.start),
        end: toUtf16(span.end),
      });
      const gold = readFileSync(join(folder, file), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as GoldSentence)
        .map((sentence) => ({ ...inUtf16(sentence), units: sentence.units.map(inUtf16) }));
      const units = gold.flatMap((sentence) => sentence.units);
      const segments = segmentsOf(text, name, pipeline, features);
      const sentences = gold
        .filter(({ zone }) => UNIT_ZONES.has(zone as never))
        .map(({ start, end, units: own }) => ({ start, end, kinds: new Set(own.map(({ kind }) => kind)) }));
      return { name, folder, isExtra, segments: withKinds(segments, units, sentences), sentences };
    });

type Bare = Span & { readonly features: readonly number[] };

const segmentsOf = (text: string, name: string, pipeline: Pipeline, features: Features): Bare[] => {
  const { analysis, matches } = pipeline.run(documentFromText(text, { path: name }));
  return analysis.sentences.flatMap((sentence, index) => {
    if (!UNIT_ZONES.has(sentence.zone)) return [];
    return findSegments(analysis, sentence, index).map((segment) => {
      const found = matchesWithin(matches, index, segment)
        .map((address) => matchAt(matches, address))
        .filter(({ rule }) => !isSingle(rule))
        .map(({ rule, cue }) => features.numberOf(rule.id, segment.main.has(analysis.clauseOf[cue]!)));
      found.push(...wordsOf(analysis, segment).map((word) => features.numberOf(`${WORD_PREFIX}${word}`, true)));
      if (segment.first === sentence.first)
        found.push(...firstOf(analysis, segment).map((words) => features.numberOf(`${FIRST_PREFIX}${words}`, true)));
      for (let token = segment.first; token < segment.last; token++) {
        if (isQuote(analysis.tags, token * TAG_WORDS)) continue;
        const isMain = segment.main.has(analysis.clauseOf[token]!);
        for (const tag of tagNames(analysis.tags, token * TAG_WORDS))
          found.push(features.numberOf(`${TAG_PREFIX}${tag}`, isMain));
      }
      return {
        start: analysis.tokens[segment.first]!.start,
        end: analysis.tokens[segment.last - 1]!.end,
        features: [...new Set(found)].sort((a, b) => a - b),
      };
    });
  });
};

const isOpen = tagTest('OpenQuote');
const isClose = tagTest('CloseQuote');
/** Quotation marks are no part of what patterns see. */
const isQuote = (tags: Int32Array, offset: number): boolean => isOpen(tags, offset) || isClose(tags, offset);

/** Names of persons and places say something of the texts at hand, not of the language. */
const isPerson = tagTest('Person');
const isPlace = tagTest('Place');
const isNamed = (tags: Int32Array, offset: number): boolean => isPerson(tags, offset) || isPlace(tags, offset);

/** The dictionary forms of a segment, and pairs that follow each other, that may have weights of their own. */
const wordsOf = ({ tokens, tags }: Analysis, { first, last }: { first: number; last: number }): string[] => {
  const found: string[] = [];
  let before: string | undefined;
  for (let i = first; i < last; i++) {
    if (isQuote(tags, i * TAG_WORDS)) continue;
    const { lemma, upos } = tokens[i]!.word;
    const isName = upos === 'PROPN' || isNamed(tags, i * TAG_WORDS);
    const own = !isName && /^\p{Ll}+$/u.test(lemma) ? lemma : undefined;
    if (own !== undefined) found.push(own);
    if (own !== undefined && before !== undefined) found.push(`${before} ${own}`);
    before = own;
  }
  return found;
};

/** The first word of a sentence as it is spelt, and the first two, where they are no names. */
const firstOf = ({ tokens, tags }: Analysis, { first, last }: { first: number; last: number }): string[] => {
  const found: string[] = [];
  let before: string | undefined;
  for (let i = first; i < last && found.length < 2; i++) {
    if (isQuote(tags, i * TAG_WORDS)) continue;
    const { norm, upos } = tokens[i]!.word;
    if (upos === 'PROPN' || !/^\p{Ll}+$/u.test(norm)) break;
    found.push(before === undefined ? norm : `${before} ${norm}`);
    before = norm;
  }
  return found;
};

const withKinds = (
  segments: readonly Bare[],
  units: readonly (Span & { readonly kind: UnitKind })[],
  sentences: readonly Span[],
): LabelledSegment[] => {
  const kinds = segments.map(() => new Set<UnitKind>());
  for (const unit of units) {
    for (const [i, segment] of segments.entries()) {
      if (overlap(segment, unit) > FILLED * (segment.end - segment.start)) kinds[i]!.add(unit.kind);
    }
    kinds[mostShared(unit, segments)]?.add(unit.kind);
  }
  return segments.map((segment, i) => ({ ...segment, kinds: kinds[i]!, sentence: mostShared(segment, sentences) }));
};

/** The index of the span that shares most with another, -1 where none does. */
const mostShared = (span: Span, among: readonly Span[]): number => {
  let best = -1;
  let most = 0;
  for (const [i, other] of among.entries()) {
    const shared = overlap(span, other);
    if (shared > most) [best, most] = [i, shared];
  }
  return best;
};
