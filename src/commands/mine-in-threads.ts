import type { Input } from './find-inputs.ts';
import type { Mined, Outcome } from './mine-document.ts';
import { type Arrival, sizeOf } from './read-documents.ts';
import { ThreadPool, type ThreadSettings } from './thread-pool.ts';

export type ThreadedSettings = ThreadSettings & {
  /** How many threads mine. */
  readonly jobs: number;
};

/** How many documents, and about how many code units of text, wait for a thread at most. */
const MOST_AHEAD = 8;
const LARGEST_AHEAD = 1_000_000;

/** A document that a thread has, or has had. */
interface Underway {
  readonly input: Input;
  readonly size: number;
  readonly outcome: Promise<Outcome>;
}

/** Mines documents in several threads, and gives them in the order in which they arrive. */
export async function* mineInThreads(
  arrivals: AsyncIterator<Arrival>,
  { jobs, ...settings }: ThreadedSettings,
): AsyncGenerator<Mined> {
  let pool: ThreadPool | undefined;
  const underway: Underway[] = [];
  let size = 0;
  const isFull = (): boolean => underway.length >= MOST_AHEAD * jobs || size >= LARGEST_AHEAD * jobs;
  /** Sends the next document off; says whether there was one. */
  const send = async (): Promise<boolean> => {
    const next = await arrivals.next();
    if (next.done) return false;
    pool ??= new ThreadPool(jobs, settings);
    underway.push({ input: next.value.input, size: sizeOf(next.value), outcome: pool.mine(next.value.read) });
    size += sizeOf(next.value);
    return true;
  };
  try {
    for (let more = true; ; ) {
      while (more && !isFull()) more = await send();
      const next = underway.shift();
      if (!next) return;
      yield { input: next.input, ...(await next.outcome) };
      size -= next.size;
    }
  } finally {
    await pool?.close();
  }
}
