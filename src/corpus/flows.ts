import type { OutputUnit } from '../model/output.ts';
import type { Flow, HolderSummary, NamedSummary, UnitReference } from '../model/summary.ts';
import type { HolderType } from '../model/unit.ts';
import { addCounts, countKinds, type GrowingCounts, noUnits, totalOf } from './count-kinds.ts';
import { corpusWords } from './data.ts';
import { detach } from './detach.ts';
import { type Sender, UNNAMED } from './find-sender.ts';
import { Names } from './names.ts';

/** How often, and in how many articles. Articles are counted one after the other. */
interface Tally {
  count: number;
  articles: number;
  last: number;
}

interface HolderTally {
  readonly counts: GrowingCounts;
  readonly types: Map<HolderType, number>;
  articles: number;
  last: number;
}

interface FlowTally extends Tally {
  readonly kind: Flow['kind'];
  readonly holder: number;
  readonly to: number;
  best: number;
  example: UnitReference;
}

/** Where units stand: the number and id of their article, and who sends it. */
interface Place extends Sender {
  readonly article: number;
  readonly document: string;
}

/** The number of those who are quoted and whom nobody names. */
const ANONYMOUS = -1;

/** Who demands what of whom, and who criticises whom, as units come in. */
export class Flows {
  readonly #names = new Names();
  readonly #holders = new Map<number, HolderTally>();
  readonly #addressees = new Map<number, Tally>();
  readonly #targets = new Map<number, Tally>();
  readonly #flows = new Map<string, FlowTally>();

  /** Counts a unit. A pronoun that stands for nobody in its text names nobody: it is no addressee and no target here. */
  add(unit: OutputUnit, { article, document, name: sender, side }: Place): void {
    const { type, name } = unit.holder;
    const holder = name === null && type !== 'author' ? ANONYMOUS : this.#names.indexOf(name ?? sender);
    this.#addHolder(holder, unit, article);
    const { kind } = unit;
    const mention = kind === 'demand' ? unit.addressee : unit.target;
    if (kind === 'claim' || !mention || corpusWords().pronouns.has(mention.name.toLowerCase())) return;
    const to = this.#names.indexOf(corpusWords().we.has(mention.text.toLowerCase()) ? side : mention.name);
    count(kind === 'demand' ? this.#addressees : this.#targets, to, article);
    if (holder !== ANONYMOUS) this.#addFlow({ kind, holder, to }, unit, article, document);
  }

  #addHolder(holder: number, unit: OutputUnit, article: number): void {
    let tally = this.#holders.get(holder);
    if (!tally) {
      tally = { counts: noUnits(), types: new Map(), articles: 0, last: -1 };
      this.#holders.set(holder, tally);
    }
    addCounts(tally.counts, countKinds([unit]));
    tally.types.set(unit.holder.type, (tally.types.get(unit.holder.type) ?? 0) + 1);
    if (tally.last !== article) tally.articles++;
    tally.last = article;
  }

  #addFlow(
    { kind, holder, to }: Pick<FlowTally, 'kind' | 'holder' | 'to'>,
    { id, text, score }: OutputUnit,
    article: number,
    document: string,
  ): void {
    const key = `${kind} ${holder} ${to}`;
    const known = this.#flows.get(key);
    const isBest = !known || score > known.best;
    const example = isBest ? detach({ document, unit: id, text }) : known.example;
    if (!known) {
      this.#flows.set(key, { kind, holder, to, best: score, example, count: 1, articles: 1, last: article });
      return;
    }
    if (isBest) Object.assign(known, { best: score, example });
    tick(known, article);
  }

  /** Everybody who holds units; the type is the one that most of them have. */
  holders(): HolderSummary[] {
    return [...this.#holders]
      .map(([index, { counts, types, articles }]) => ({
        name: index === ANONYMOUS ? UNNAMED : this.#names.spellingOf(index),
        type: commonestType(types),
        articles,
        counts: { ...counts },
      }))
      .sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || byName(a, b));
  }

  addressees(): NamedSummary[] {
    return this.#named(this.#addressees);
  }

  targets(): NamedSummary[] {
    return this.#named(this.#targets);
  }

  flows(): Flow[] {
    return [...this.#flows.values()]
      .map(({ kind, holder, to, count, articles, example }) => ({
        kind,
        holder: this.#names.spellingOf(holder),
        to: this.#names.spellingOf(to),
        count,
        articles,
        example,
      }))
      .sort(
        (a, b) =>
          b.count - a.count ||
          Number(a.holder === UNNAMED) - Number(b.holder === UNNAMED) ||
          compare(a.holder, b.holder) ||
          compare(a.to, b.to) ||
          compare(b.kind, a.kind),
      );
  }

  #named(tallies: ReadonlyMap<number, Tally>): NamedSummary[] {
    return [...tallies]
      .map(([index, { articles, count }]) => ({ name: this.#names.spellingOf(index), articles, count }))
      .sort((a, b) => b.count - a.count || byName(a, b));
  }
}

const count = (tallies: Map<number, Tally>, index: number, article: number): void => {
  const known = tallies.get(index);
  if (known) tick(known, article);
  else tallies.set(index, { count: 1, articles: 1, last: article });
};

const tick = (tally: Tally, article: number): void => {
  tally.count++;
  if (tally.last !== article) tally.articles++;
  tally.last = article;
};

/** The type that comes most often; of equally common ones the first in code-unit order, which puts authors first. */
const commonestType = (types: ReadonlyMap<HolderType, number>): HolderType =>
  [...types].reduce((best, entry) => ((entry[1] - best[1] || compare(best[0], entry[0])) > 0 ? entry : best))[0];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => compare(a.name, b.name);
