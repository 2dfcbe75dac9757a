import type { Issue } from '../model/issue.ts';
import type { GoldDocument, Prediction } from './annotation.ts';
import { commonPath } from './document-name.ts';

export interface DocumentPair {
  readonly gold: GoldDocument;
  readonly prediction: Prediction | null;
}

/**
 * Each gold document with its prediction, by base name; of several with that name the one whose folders have most in common
 * is taken. Issues say where that leaves a choice, where texts differ, and which predictions belong to no gold document.
 */
export const matchDocuments = (
  golds: readonly GoldDocument[],
  predictions: readonly Prediction[],
): { readonly pairs: readonly DocumentPair[]; readonly issues: readonly Issue[] } => {
  const byName = new Map<string, Prediction[]>();
  for (const prediction of predictions) {
    byName.set(prediction.name, [...(byName.get(prediction.name) ?? []), prediction]);
  }
  const taken = new Map<Prediction, GoldDocument>();
  const issues: Issue[] = [];
  const pairs = golds.map((gold): DocumentPair => {
    const [best, second] = (byName.get(gold.name) ?? [])
      .map((prediction) => ({ prediction, common: commonPath(gold.path, prediction.path) }))
      .sort((a, b) => b.common - a.common);
    if (!best) return { gold, prediction: null };
    const { prediction } = best;
    if (second?.common === best.common) issues.push(ambiguous(gold.path, prediction.path, second.prediction.path));
    const other = taken.get(prediction);
    if (other) issues.push(ambiguous(prediction.path, other.path, gold.path));
    taken.set(prediction, gold);
    issues.push(...differences(gold, prediction));
    return { gold, prediction };
  });
  const without = predictions.filter((prediction) => !byName.get(prediction.name)?.some((same) => taken.has(same)));
  if (without.length > 0) {
    const [{ path }] = without as [Prediction, ...Prediction[]];
    const others = without.length === 1 ? '' : ` (and ${without.length - 1} more)`;
    issues.push(issue('no-gold', 'warning', path, `no gold document has this name: it is left out${others}`));
  }
  return { pairs, issues };
};

/** A warning where a gold sentence has other words in the predicted document, or none: offsets that count something else. */
const differences = (gold: GoldDocument, { text, path }: Prediction): Issue[] => {
  if (text === null) return [];
  const points = Array.from(text);
  const wrong = gold.sentences.find(
    ({ start, end, text: words }) =>
      end > points.length || (words !== null && points.slice(start, end).join('') !== words),
  );
  if (!wrong) return [];
  const place = `sentence ${wrong.id} (${wrong.start}–${wrong.end})`;
  const message =
    wrong.end > points.length
      ? `${place} ends behind the text of ${path}`
      : `the words of ${place} are others in ${path}`;
  return [issue('text-differs', 'warning', gold.path, message)];
};

const ambiguous = (path: string, first: string, second: string): Issue =>
  first === second
    ? issue('ambiguous', 'error', first, `is there twice for ${path}: give the one that is meant`)
    : issue('ambiguous', 'error', path, `goes with ${first} as well as with ${second}: give the one that is meant`);

const issue = (code: string, severity: Issue['severity'], path: string, message: string): Issue => ({
  code,
  severity,
  message,
  path,
});
