import { lowestBit } from '../model/bits.ts';
import type { Captures } from '../model/rule.ts';

/** Where the matches of a document are written to (see `Matches`). */
export interface MatchTarget {
  readonly values: number[];
  readonly captures: Map<number, Captures>;
}

/** A firing: the pattern's entry, its first token and the one after its last, its cue, and the one before of its rule, or -1. */
const FIRST = 1;
const LAST = 2;
const CUE = 3;
const BEFORE = 4;

const SIZE = 5;

/** What fires in one sentence: comes in any order, goes rule by rule. */
export class Firings {
  #found = new Int32Array(1 << 10);
  #used = 0;
  readonly #captures = new Map<number, Captures>();
  /** For each rule the address of its latest firing, or -1. */
  readonly #latest: Int32Array;
  /** The rules that fired, as a bit set. */
  readonly #fired: Int32Array;

  constructor(rules: number) {
    this.#latest = new Int32Array(rules).fill(-1);
    this.#fired = new Int32Array((rules + 31) >> 5);
  }

  add(rule: number, entry: number, first: number, last: number, cue: number, captures?: Captures): void {
    const address = this.#used;
    this.#used += SIZE;
    if (this.#used > this.#found.length) this.#grow();
    const found = this.#found;
    found[address] = entry;
    found[address + FIRST] = first;
    found[address + LAST] = last;
    found[address + CUE] = cue;
    found[address + BEFORE] = this.#latest[rule]!;
    this.#latest[rule] = address;
    this.#fired[rule >> 5]! |= 1 << (rule & 31);
    if (captures) this.#captures.set(address, captures);
  }

  #grow(): void {
    const longer = new Int32Array(2 * this.#found.length);
    longer.set(this.#found);
    this.#found = longer;
  }

  /** Writes what fired, in the order of the rules and then of the places, and forgets it. */
  drain(target: MatchTarget): void {
    for (let k = 0; k < this.#fired.length; k++) {
      for (let bits = this.#fired[k]!; bits !== 0; bits &= bits - 1) this.#drainRule(32 * k + lowestBit(bits), target);
      this.#fired[k] = 0;
    }
    this.#used = 0;
    this.#captures.clear();
  }

  #drainRule(rule: number, target: MatchTarget): void {
    const latest = this.#latest[rule]!;
    this.#latest[rule] = -1;
    if (this.#found[latest + BEFORE]! < 0) this.#write(rule, latest, target);
    else this.#writeApart(rule, latest, target);
  }

  /** Of the firings of one rule that overlap, the first and longest: several of its patterns may see the same words. */
  #writeApart(rule: number, latest: number, target: MatchTarget): void {
    const found = this.#found;
    const own: number[] = [];
    for (let at = latest; at >= 0; at = found[at + BEFORE]!) own.push(at);
    this.#sort(own.reverse());
    let end = -1;
    for (const at of own) {
      if (found[at + FIRST]! < end) continue;
      end = found[at + LAST]!;
      this.#write(rule, at, target);
    }
  }

  #write(rule: number, at: number, { values, captures }: MatchTarget): void {
    const held = this.#captures.get(at);
    if (held) captures.set(values.length, held);
    values.push(rule, this.#found[at + FIRST]!, this.#found[at + LAST]!, this.#found[at + CUE]!);
  }

  /** By place, longer ones first, then by pattern. They come nearly in this order: nothing is quicker than to insert them. */
  #sort(own: number[]): void {
    for (let i = 1; i < own.length; i++) {
      const at = own[i]!;
      let k = i;
      for (; k > 0 && this.#isBefore(at, own[k - 1]!); k--) own[k] = own[k - 1]!;
      own[k] = at;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const found = this.#found;
    return (found[a + FIRST]! - found[b + FIRST]! || found[b + LAST]! - found[a + LAST]! || found[a]! - found[b]!) < 0;
  }
}
