import type { Pipeline } from '../pipeline.ts';
import { setLongRun } from './long-run.ts';
import { type Mined, mineDocument, type OutputSettings } from './mine-document.ts';
import type { ThreadedSettings } from './mine-in-threads.ts';
import { type Arrival, sizeOf } from './read-documents.ts';

export interface MineOptions extends OutputSettings {
  /** Where it is missing, all is done in this thread. */
  readonly threads?: ThreadedSettings;
}

/** A first document of fewer code units is over before the optimising compiler is of use. */
const SHORT = 20_000;
/** Code units (some 50,000 words) that are mined before threads are worth their start. */
const THREADS_FROM = 325_000;

/**
 * Mines documents as they arrive, and gives them in their order: the first of them here, the rest in threads where there
 * is enough. The results are the same, and few documents are in memory at a time.
 */
export async function* mineDocuments(
  arrivals: AsyncIterable<Arrival>,
  pipeline: Pipeline,
  { threads, ...output }: MineOptions,
): AsyncGenerator<Mined> {
  const rest = arrivals[Symbol.asyncIterator]();
  try {
    for (let size = 0; size < THREADS_FROM || threads === undefined || threads.jobs === 1; ) {
      const next = await rest.next();
      if (next.done) return;
      const { input, read } = next.value;
      // A first short text may be all that there is to mine and to write.
      const isShort = size === 0 && sizeOf(next.value) < SHORT;
      if (isShort) setLongRun(false);
      yield { input, ...mineDocument(read, pipeline, output) };
      if (isShort) setLongRun(true);
      size += sizeOf(next.value);
    }
    const { mineInThreads } = await import('./mine-in-threads.ts');
    yield* mineInThreads(rest, threads);
  } finally {
    setLongRun(true);
    await rest.return?.();
  }
}
