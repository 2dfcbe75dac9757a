import { readdirSync, readFileSync } from 'node:fs';

const SEEDS = 'seeds/';

/** The sentences of the seed articles, roughly: what stands between a full stop and a capital. */
const sentences = (): string[] =>
  readdirSync(SEEDS)
    .sort()
    .flatMap((file) => readFileSync(SEEDS + file, 'utf8').split(/(?<=[.!?])\s+(?=\p{Lu})|\s*\n\s*/u))
    .filter((sentence) => sentence.split(' ').length > 4);

/** A pseudo-random number generator: the same numbers everywhere. Gives whole numbers below `limit`. */
const generator = (seed: number): ((limit: number) => number) => {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

/** So many articles of about so many words, made of the seeds' sentences in a new order: always the same ones. */
export const makeArticles = (count: number, words: number): string[] => {
  const pool = sentences();
  const next = generator(count + words);
  return Array.from({ length: count }, () => {
    const lines: string[] = [pool[next(pool.length)]!.split(' ').slice(0, 6).join(' ').replace(/[.,]$/u, ''), ''];
    for (let length = 6; length < words; ) {
      const paragraph = Array.from({ length: 1 + next(4) }, () => pool[next(pool.length)]!).join(' ');
      lines.push(paragraph, '');
      length += paragraph.split(' ').length;
    }
    return lines.join('\n');
  });
};
