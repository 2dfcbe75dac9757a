import type { Program } from './program.ts';
import { ALL, CHOICE, ONE, type Step, WORDS } from './step.ts';

// Programs as numbers: a file holds them as they run, so that thousands of patterns cost nothing at start.
//
// A step takes STEP_SIZE numbers from its address on: what it asks (see `step.ts`), its operand, how often at least
// and at most, its capture's index or -1, and its edges. The operand is the id of a word, lemma or tag; for a choice of
// single words the address of a list of ids; for other choices and for conditions the address of a list of pairs
// (address of the first step, number of steps). A list begins with its length. A set of tags is one of bits.

export const STEP_SIZE = 6;
export const OPERAND = 1;
export const MIN = 2;
export const MAX = 3;
export const CAPTURE = 4;
export const EDGES = 5;

/** Edges: only at the first, only at the last word of the sentence. */
export const AT_START = 1;
export const AT_END = 2;

/** A program: address of its first step, number of steps, the cue's step, first and last step of the evidence, its reach. */
export const LENGTH = 1;
export const CUE = 2;
export const FIRST = 3;
export const LAST = 4;
/** No match of the program has more tokens, choices of several words aside. */
export const REACH = 5;

/** Writes programs one behind the other. */
export class CodeWriter {
  readonly code: number[] = [];
  /** Names of captures, by index. */
  readonly captures: string[] = [];
  /** The most steps, and one each, that sequences inside each other have: the room that their starts need. */
  depth = 0;
  readonly #shared = new Map<string, number>();

  /** Writes a list; gives its address. */
  list(numbers: readonly number[]): number {
    const address = this.code.length;
    this.code.push(numbers.length);
    for (const number of numbers) this.code.push(number);
    return address;
  }

  /** Writes numbers, or finds them where they were written before; gives their address. */
  shared(numbers: readonly number[]): number {
    const key = numbers.join();
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const address = this.code.length;
    for (const number of numbers) this.code.push(number);
    this.#shared.set(key, address);
    return address;
  }

  /** Writes a program; gives its address. */
  program({ steps, cue, first, last }: Program): number {
    const start = this.#sequence(steps, 0);
    const reach = steps.reduce((sum, { max }) => sum + max, 0);
    const address = this.code.length;
    this.code.push(start, steps.length, cue, first, last, reach);
    return address;
  }

  #sequence(steps: readonly Step[], above: number): number {
    const depth = above + steps.length + 1;
    this.depth = Math.max(this.depth, depth);
    const operands = steps.map((step) => this.#operand(step, depth));
    const address = this.code.length;
    for (const [i, { asks, min, max, capture, start, end }] of steps.entries()) {
      const edges = (start ? AT_START : 0) | (end ? AT_END : 0);
      this.code.push(asks, operands[i]!, min, max, this.#capture(capture), edges);
    }
    return address;
  }

  #operand({ asks, id, ids, parts }: Step, depth: number): number {
    if (asks === WORDS) return this.list([...ids]);
    if (asks !== CHOICE && asks !== ALL && asks !== ONE) return id;
    return this.list(parts.flatMap((part) => [this.#sequence(part, depth), part.length]));
  }

  #capture(name: string | undefined): number {
    if (name === undefined) return -1;
    if (!this.captures.includes(name)) this.captures.push(name);
    return this.captures.indexOf(name);
  }
}
