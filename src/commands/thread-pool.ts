import { Worker } from 'node:worker_threads';
import type { Document, Unreadable } from '../model/document.ts';
import type { Outcome, OutputSettings } from './mine-document.ts';
import type { RuleSettings } from './settings.ts';

/** What a thread has to know: plain data. */
export type ThreadSettings = RuleSettings & OutputSettings & { readonly anyLanguage: boolean };

/** The bundled thread; the same place seen from `src`, `dist` and the bundle. */
const FILE = new URL('../../dist/bundle/mine-thread.cjs', import.meta.url);

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/** One thread, and who waits for its answers, in their order. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor(settings: ThreadSettings) {
    this.#worker = new Worker(FILE, { workerData: settings });
    this.#worker.on('message', (outcome: Outcome) => this.#waiting.shift()?.resolve(outcome));
    this.#worker.on('error', (error) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  get load(): number {
    return this.#waiting.length;
  }

  mine(read: Document | Unreadable): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve, reject) => {
      if (this.#failure) reject(this.#failure);
      else this.#waiting.push({ resolve, reject });
    });
    // It may fail before anybody waits for it.
    outcome.catch(() => {});
    this.#worker.postMessage(read);
    return outcome;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Threads that mine documents. Close it in the end. */
export class ThreadPool {
  readonly #threads: readonly Thread[];

  constructor(count: number, settings: ThreadSettings) {
    this.#threads = Array.from({ length: count }, () => new Thread(settings));
  }

  /** Mines a document in the thread that has the fewest to do. */
  mine(read: Document | Unreadable): Promise<Outcome> {
    return this.#threads.reduce((a, b) => (b.load < a.load ? b : a)).mine(read);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}
