import { detach } from './detach.ts';

/** Names that differ in case only are one name, with an index of its own; it is shown in its commonest spelling. */
export class Names {
  readonly #indices = new Map<string, number>();
  readonly #spellings: Map<string, number>[] = [];

  /** The index of a name, 0-based in the order of arrival. Counts the spelling. */
  indexOf(name: string): number {
    const key = name.normalize('NFC').toLowerCase();
    const known = this.#indices.get(key);
    const index = known ?? this.#spellings.length;
    if (known === undefined) {
      this.#indices.set(detach(key), index);
      this.#spellings.push(new Map());
    }
    const spellings = this.#spellings[index]!;
    const count = spellings.get(name);
    spellings.set(count === undefined ? detach(name) : name, (count ?? 0) + 1);
    return index;
  }

  /** The commonest spelling; of equally common ones the first in code-unit order, which puts capitals first. */
  spellingOf(index: number): string {
    return [...this.#spellings[index]!].reduce((best, entry) =>
      entry[1] > best[1] || (entry[1] === best[1] && entry[0] < best[0]) ? entry : best,
    )[0];
  }
}
