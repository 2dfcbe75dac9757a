/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to `below`, without it. */
  readonly below: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** A linear congruential generator with a scrambled output (PCG, 32 bits). */
export const randomFrom = (seed: number): Random => {
  let state = BigInt(seed) * 2n + 1n;
  const next = (): number => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    const mixed = Number((((state >> 18n) ^ state) >> 27n) & 0xffffffffn);
    const turn = Number(state >> 59n);
    return ((mixed >>> turn) | (mixed << (-turn & 31))) >>> 0;
  };
  const below = (limit: number): number => (limit <= 0 ? 0 : next() % limit);
  return { below, pick: (from) => from[below(from.length)]! };
};
