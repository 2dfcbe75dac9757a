import { isFailure, type Output, type OutputFailure } from '../model/output.ts';
import type { NearDuplicates, SimilarUnits, Summary } from '../model/summary.ts';
import type { UnitKind } from '../model/unit.ts';
import { addCounts, noUnits } from './count-kinds.ts';
import { stemsOf } from './count-stems.ts';
import { detach } from './detach.ts';
import { DUPLICATE, type DuplicateGroup, findDuplicates } from './find-duplicates.ts';
import { findSender } from './find-sender.ts';
import { Flows } from './flows.ts';
import { groupArticles, sharedKeywords } from './group-articles.ts';
import { groupSimilar, SIMILAR } from './group-similar.ts';
import { type ArticleRecord, summariseArticle } from './summarise-article.ts';

/** What is kept of a demand or a criticism. */
interface UnitRecord {
  /** Index of its article. */
  readonly article: number;
  readonly kind: SimilarUnits['kind'];
  readonly id: string;
  readonly text: string;
  readonly stems: readonly string[];
}

/** Sums up documents as they come, from the contract's objects alone; keeps a small record of each article and unit. */
export class Summariser {
  readonly #articles: ArticleRecord[] = [];
  readonly #unreadable: Summary['unreadable'][number][] = [];
  readonly #units: UnitRecord[] = [];
  readonly #forms = new Map<string, number>();
  readonly #flows = new Flows();

  /** Takes in one document, or what stands in its place. Articles stay in the order in which they are added. */
  add(output: Output | OutputFailure): void {
    if (isFailure(output)) {
      const { path, code, message } = output.error;
      this.#unreadable.push({ path, code, message });
      return;
    }
    const article = this.#articles.length;
    const record = summariseArticle(output);
    this.#articles.push(record);
    const place = { article, document: record.summary.id, ...detach(findSender(output.document)) };
    for (const unit of output.units) {
      const form = `${unit.kind} ${unit.form}`;
      this.#forms.set(form, (this.#forms.get(form) ?? 0) + 1);
      this.#flows.add(unit, place);
      if (unit.kind === 'claim') continue;
      const stems = [...new Set(stemsOf(unit.text))].sort();
      this.#units.push({ article, kind: unit.kind, ...detach({ id: unit.id, text: unit.text }), stems });
    }
  }

  /** What all documents so far say together. */
  summary(): Summary {
    const articles = this.#articles.map(({ summary }) => summary);
    const counts = noUnits();
    for (const article of articles) addCounts(counts, article.counts);
    const duplicates = findDuplicates(this.#articles.map(({ sketch }) => sketch));
    return {
      schema: 'yrka-summary/1',
      articles,
      unreadable: this.#unreadable,
      words: articles.reduce((sum, { words }) => sum + words, 0),
      counts,
      forms: this.#countForms(),
      parties: groupArticles(this.#articles, ({ parties }) => parties, sharedKeywords),
      years: groupArticles(this.#articles, ({ date }) => [date?.slice(0, 4)]),
      publications: groupArticles(this.#articles, ({ publication }) => [publication]),
      holders: this.#flows.holders(),
      addressees: this.#flows.addressees(),
      targets: this.#flows.targets(),
      flows: this.#flows.flows(),
      similar: this.#groupUnits(duplicates),
      duplicates: duplicates.map((group) => this.#toDuplicates(group)).sort(byMembers),
      thresholds: { similar: SIMILAR, duplicate: DUPLICATE },
    };
  }

  #countForms(): Summary['forms'] {
    return [...this.#forms]
      .map(([key, count]) => {
        const [kind, form] = key.split(' ') as [UnitKind, string];
        return { kind, form, count };
      })
      .sort((a, b) => b.count - a.count || compare(`${a.kind} ${a.form}`, `${b.kind} ${b.form}`));
  }

  /** Units of different articles that say nearly the same. Of copies of an article, the first alone takes part. */
  #groupUnits(duplicates: readonly DuplicateGroup[]): SimilarUnits[] {
    const copies = new Set(duplicates.flatMap(({ members }) => members.slice(1)));
    return (['demand', 'criticism'] as const)
      .flatMap((kind) => {
        const units = this.#units.filter((unit) => unit.kind === kind && !copies.has(unit.article));
        return groupSimilar(units)
          .map((group) => group.map((index) => units[index]!))
          .filter((group) => new Set(group.map(({ article }) => article)).size > 1)
          .map((group) => ({ kind, members: group.map((unit) => this.#reference(unit)) }));
      })
      .sort((a, b) => b.members.length - a.members.length || compare(a.members[0]!.text, b.members[0]!.text));
  }

  #reference({ article, id, text }: UnitRecord): SimilarUnits['members'][number] {
    return { document: this.#articles[article]!.summary.id, unit: id, text };
  }

  #toDuplicates({ members, similarity }: DuplicateGroup): NearDuplicates {
    return {
      documents: members.map((index) => this.#articles[index]!.summary.id),
      similarity: Math.round(similarity * 100) / 100,
    };
  }
}

const byMembers = (a: NearDuplicates, b: NearDuplicates): number =>
  b.documents.length - a.documents.length || compare(a.documents[0]!, b.documents[0]!);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
