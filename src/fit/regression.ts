/** One observation: the features that are present, whether the outcome is, and how much it counts. */
export interface Observation {
  readonly features: readonly number[];
  readonly outcome: boolean;
  readonly weight: number;
}

/** What is believed of a coefficient before the data speak: its mean, and how strongly the mean holds it. */
export interface Prior {
  readonly mean: number;
  readonly strength: number;
  /** May the coefficient be below 0? */
  readonly signed: boolean;
}

export interface Coefficients {
  readonly weights: Float64Array;
  readonly intercept: number;
}

const MOST_SWEEPS = 200;
/** Sweeps end when no coefficient moves by more than this: weights are written with two digits. */
const PRECISION = 2e-3;
const LARGEST_STEP = 1;
/** Holds the intercept only as far as the arithmetic needs. */
const FREE: Prior = { mean: 0, strength: 1e-3, signed: true };

/**
 * Logistic regression with a normal prior on each coefficient (maximum a posteriori), one coefficient after the other in a
 * fixed order until none moves. A coefficient that may not be negative stops at 0.
 */
export const fitRegression = (observations: readonly Observation[], priors: readonly Prior[]): Coefficients => {
  const held = [...priors, FREE];
  const rows: number[][] = held.map(() => []);
  for (const [row, { features }] of observations.entries()) {
    for (const feature of features) rows[feature]!.push(row);
    rows[priors.length]!.push(row);
  }
  const found = Float64Array.from(held, ({ mean }) => mean);
  const sums = new Float64Array(observations.length);
  for (const [feature, own] of rows.entries()) for (const row of own) sums[row]! += found[feature]!;
  const shares = sums.map(logistic);
  const outcomes = Float64Array.from(observations, ({ outcome }) => (outcome ? 1 : 0));
  const weights = Float64Array.from(observations, ({ weight }) => weight);

  const move = (feature: number): number => {
    const { mean, strength, signed } = held[feature]!;
    let gradient = strength * (found[feature]! - mean);
    let curve = strength;
    for (const row of rows[feature]!) {
      const share = shares[row]!;
      gradient += weights[row]! * (share - outcomes[row]!);
      curve += weights[row]! * share * (1 - share);
    }
    const step = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, -gradient / curve));
    const next = signed ? found[feature]! + step : Math.max(0, found[feature]! + step);
    const change = next - found[feature]!;
    if (Math.abs(change) < PRECISION / 10) return 0;
    found[feature] = next;
    for (const row of rows[feature]!) {
      sums[row]! += change;
      shares[row] = logistic(sums[row]!);
    }
    return Math.abs(change);
  };

  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let largest = 0;
    for (let feature = held.length - 1; feature >= 0; feature--) {
      if (rows[feature]!.length > 0 && held[feature]!.strength < Number.POSITIVE_INFINITY)
        largest = Math.max(largest, move(feature));
    }
    if (largest < PRECISION) break;
  }
  return { weights: found.slice(0, -1), intercept: found.at(-1)! };
};

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
