import { hasSentenceWord, lineWords } from './names.ts';
import { isPhrase } from './phrases.ts';
import { endsSentence, isProse, markWhere, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

const LONGEST_NAME = 4;
const LONGEST_HEAD = 12;
/** So many heads of posts, the first of them above the second paragraph, make a thread. */
const FEWEST_POSTS = 3;

/** The heads of the posts of a thread: who wrote it (`Anonym`, `Jonte81`, a name that comes again) and when. */
export const markPosters: ZoneStep = (blocks) => {
  const names = repeatedNames(blocks);
  const marked = markWhere(
    blocks,
    'byline',
    (block, i) =>
      block.words <= LONGEST_HEAD && (isPhrase('poster', block) || (names.has(block.text) && heads(blocks, i))),
  );
  if (!isThread(marked, names)) return marked;
  return markWhere(marked, 'byline', (block, i) => i > 0 && isLoneName(block) && heads(marked, i));
};

const isLoneName = (block: ZonedBlock): boolean =>
  block.words <= LONGEST_NAME &&
  block.kind !== 'heading' &&
  block.kind !== 'item' &&
  block.kind !== 'speech' &&
  !endsSentence(block) &&
  !/[,;-]$/u.test(block.text) &&
  !hasSentenceWord(lineWords(block.text));

/** Does something longer follow? */
const heads = (blocks: readonly ZonedBlock[], i: number): boolean => {
  const next = blocks[i + 1];
  return next !== undefined && (next.words > 2 * blocks[i]!.words || endsSentence(next) || next.zone === 'byline');
};

/** Short lines without a final mark that stand in several places: headings are not said twice, names are. */
const repeatedNames = (blocks: readonly ZonedBlock[]): Set<string> => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const block of blocks) {
    if (block.zone !== undefined || !isLoneName(block)) continue;
    if (seen.has(block.text)) repeated.add(block.text);
    seen.add(block.text);
  }
  return repeated;
};

const isThread = (blocks: readonly ZonedBlock[], names: ReadonlySet<string>): boolean => {
  const posts = [...blocks.keys()].filter(
    (i) => blocks[i]!.zone === 'byline' && (names.has(blocks[i]!.text) || isPhrase('poster', blocks[i]!)),
  );
  const second = [...blocks.keys()].filter((i) => isProse(blocks[i]!))[1] ?? blocks.length;
  return posts.length >= FEWEST_POSTS && posts[0]! < second;
};
