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

const MOST_STEPS = 30;
const PRECISION = 1e-4;
const LARGEST_STEP = 2;
/** Holds the intercept only as far as the arithmetic needs. */
const FREE = 1e-3;

/**
 * Logistic regression with a normal prior on each coefficient (maximum a posteriori, Newton's method). Coefficients that
 * may not be negative and would be are set to 0 and the rest is fitted again.
 */
export const fitRegression = (observations: readonly Observation[], priors: readonly Prior[]): Coefficients => {
  const means = Float64Array.from([...priors.map(({ mean }) => mean), 0]);
  const strengths = Float64Array.from([...priors.map(({ strength }) => strength), FREE]);
  const clamped = new Set<number>();
  for (;;) {
    const found = newton(observations, means, strengths, clamped);
    const negative = priors.flatMap(({ signed }, i) => (!signed && found[i]! < 0 && !clamped.has(i) ? [i] : []));
    if (negative.length === 0) return { weights: found.slice(0, -1), intercept: found.at(-1)! };
    for (const i of negative) clamped.add(i);
  }
};

const newton = (
  observations: readonly Observation[],
  means: Float64Array,
  strengths: Float64Array,
  clamped: ReadonlySet<number>,
): Float64Array => {
  const size = means.length;
  const found = Float64Array.from(means, (mean, i) => (clamped.has(i) ? 0 : mean));
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      gradient[i] = strengths[i]! * (found[i]! - means[i]!);
      hessian[i * size + i] = strengths[i]!;
    }
    for (const { features, outcome, weight } of observations) {
      const all = [...features, size - 1];
      let sum = 0;
      for (const i of all) sum += found[i]!;
      const share = 1 / (1 + Math.exp(-sum));
      const error = weight * (share - (outcome ? 1 : 0));
      const curve = weight * share * (1 - share) + 1e-6;
      for (const i of all) {
        gradient[i]! += error;
        for (const j of all) if (j <= i) hessian[i * size + j]! += curve;
      }
    }
    for (const i of clamped) {
      gradient[i] = 0;
      for (let j = 0; j < size; j++) hessian[Math.max(i, j) * size + Math.min(i, j)] = 0;
      hessian[i * size + i] = 1;
    }
    const change = solve(hessian, gradient, size);
    const largest = change.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = Math.min(1, LARGEST_STEP / largest);
    for (let i = 0; i < size; i++) found[i]! -= change[i]! * scale;
    if (largest < PRECISION) break;
  }
  return found;
};

/** Solves A x = b for a symmetric positive definite A (lower triangle, row by row) by Cholesky's method; destroys A. */
const solve = (a: Float64Array, b: Float64Array, size: number): Float64Array => {
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) {
      const factor = a[j * size + k]!;
      if (factor === 0) continue;
      a[j * size + j]! -= factor * factor;
    }
    const pivot = Math.sqrt(a[j * size + j]!);
    a[j * size + j] = pivot;
    for (let i = j + 1; i < size; i++) {
      let sum = a[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * size + k]! * a[j * size + k]!;
      a[i * size + j] = sum / pivot;
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= a[i * size + k]! * x[k]!;
    x[i]! /= a[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= a[k * size + i]! * x[k]!;
    x[i]! /= a[i * size + i]!;
  }
  return x;
};
