import type { Block, Zone } from '../../model/document.ts';
import type { RawBlock } from '../split-blocks.ts';

/** A block on its way to a zone, with what a reader knows of it. */
export type StartBlock = RawBlock & Pick<Block, 'skips' | 'sentences' | 'fixed'> & { readonly zone?: Zone | undefined };

/** A block on its way to a zone; `zone` is undefined as long as no step knows it. */
export interface ZonedBlock extends Required<StartBlock> {
  readonly text: string;
  /** The text as phrases are held against it: in lower case, with single spaces. */
  readonly plain: string;
  readonly words: number;
}

/** A block, or a part of one, with its text. All have all keys: V8 reads objects fast that are of one shape. */
export const withText = (block: StartBlock, text: string): ZonedBlock => {
  const { start, end, kind, level, zone, fixed, skips, sentences } = block;
  const words = text.split(/\s+/u);
  const plain = words.join(' ').toLowerCase();
  return { start, end, kind, level, zone, fixed, skips, sentences, text, plain, words: words.length };
};

/** One step of zoning: takes all blocks of a document in order, gives them back with more zones known. */
export type ZoneStep = (blocks: readonly ZonedBlock[]) => readonly ZonedBlock[];

/** Gives the blocks that `test` picks a zone, leaving alone those that have one. */
export const markWhere = (
  blocks: readonly ZonedBlock[],
  zone: Zone,
  test: (block: ZonedBlock, index: number) => boolean,
): readonly ZonedBlock[] =>
  blocks.map((block, i) => (block.zone === undefined && test(block, i) ? { ...block, zone } : block));

const MARKS = '.!?…:';
const CLOSERS = '"”’»)';

/** Does the block end as sentences do: with a mark, perhaps in quotation marks or brackets? */
export const endsSentence = ({ text }: Pick<ZonedBlock, 'text'>): boolean => {
  let last = text.length - 1;
  while (last >= 0 && CLOSERS.includes(text.charAt(last))) last--;
  return last >= 0 && MARKS.includes(text.charAt(last));
};

/** A block of so many words, or a sentence of so many, is a paragraph of a text. */
const PROSE = 20;
const SENTENCE = 10;

/** Is it, as far as is known, a paragraph of the article? */
export const isProse = (block: ZonedBlock): boolean =>
  block.zone === undefined && (block.words >= PROSE || (block.words >= SENTENCE && endsSentence(block)));
