import { isSignature } from './mark-bylines.ts';
import { isPhrase } from './phrases.ts';
import { endsSentence, isProse, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

/** How many blocks behind the head of the comments the first of them must show itself. */
const NEAR = 5;

/** From the head of the reader comments on (`2 kommentarer:`, `Anna sa …`), everything is comment. */
export const markComments: ZoneStep = (blocks) => {
  const [first = blocks.length, second = blocks.length] = [...blocks.keys()].filter((i) => isProse(blocks[i]!));
  // A thread has such heads from its start on: its posts are what there is to read.
  const isThread = blocks.slice(0, first).some((block) => block.zone === 'byline' && isPhrase('poster', block));
  const head = blocks.findIndex((block, i) => {
    if (i <= first || (block.fixed && block.zone !== 'boilerplate')) return false;
    if (isPhrase('comments', block)) return holdsComments(blocks.slice(i + 1));
    return i > second && !isThread && isCommentHead(block);
  });
  if (head < 0) return blocks;
  return blocks.map((block, i) => (i < head || block.fixed ? block : { ...block, zone: 'comment' }));
};

/** `Anna Ek sa …`, `Anna Ek, 5 maj 2015 kl 12.40`. */
const isCommentHead = (block: ZonedBlock): boolean =>
  isPhrase('comment_by', block) || (block.zone === 'byline' && /\d/u.test(block.text) && isPhrase('poster', block));

/** A count of comments also stands above articles: behind the head of their list somebody is named, or not much follows. */
const holdsComments = (behind: readonly ZonedBlock[]): boolean =>
  behind.filter(isProse).length <= 1 ||
  behind.slice(0, NEAR).some((block) => isCommentHead(block) || isSignature(block) || isName(block));

const isName = (block: ZonedBlock): boolean =>
  block.zone === 'byline' || (block.words <= 2 && block.kind !== 'heading' && !endsSentence(block));
