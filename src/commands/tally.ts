import { isFailure, type Output, type OutputFailure } from '../model/output.ts';

/** What `--fail-on` can ask for: totals over what is printed; `errors` are documents that could not be read. */
export const TALLY_NAMES = ['units', 'demands', 'criticisms', 'claims', 'documents', 'errors'] as const;
export type TallyName = (typeof TALLY_NAMES)[number];
export type Tally = Record<TallyName, number>;

export const emptyTally = (): Tally => ({ units: 0, demands: 0, criticisms: 0, claims: 0, documents: 0, errors: 0 });

const NAMES = { demand: 'demands', criticism: 'criticisms', claim: 'claims' } as const;

/** Counts one more result. */
export const count = (tally: Tally, output: Output | OutputFailure): void => {
  if (isFailure(output)) {
    tally.errors++;
    return;
  }
  tally.documents++;
  tally.units += output.units.length;
  for (const { kind } of output.units) tally[NAMES[kind]]++;
};
