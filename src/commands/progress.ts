import type { Io } from './io.ts';
import { harmless } from './print-issue.ts';

/** How often the line is drawn anew, in milliseconds. */
const PAUSE = 100;

/** One line on a terminal that says how far the work is; nothing anywhere else. */
export class Progress {
  readonly #total: number;
  readonly #io: Io;
  readonly #isOn: boolean;
  #done = 0;
  #last = '';
  #drawn = 0;
  #isShown = false;

  constructor(total: number, io: Io, { quiet, out }: { readonly quiet: boolean; readonly out: string | undefined }) {
    this.#total = total;
    this.#io = io;
    this.#isOn = io.errIsTerminal && !quiet && (out !== undefined || !io.outIsTerminal);
  }

  /** Work on the input with this path goes on. */
  show(path: string): void {
    if (path !== this.#last) this.#done++;
    this.#last = path;
    if (!this.#isOn || Date.now() - this.#drawn < PAUSE) return;
    this.#drawn = Date.now();
    const line = harmless(`${this.#done}/${this.#total} ${path}`);
    this.#io.stderr(`\r\u001b[K${line.length < this.#io.columns ? line : `${line.slice(0, this.#io.columns - 2)}…`}`);
    this.#isShown = true;
  }

  clear(): void {
    if (this.#isShown) this.#io.stderr('\r\u001b[K');
    this.#isShown = false;
  }
}
