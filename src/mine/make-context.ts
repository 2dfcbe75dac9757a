import { findIdentity } from './find-identity.ts';
import { findOpenQuotations } from './find-open-quotations.ts';
import type { MiningContext } from './mining-context.ts';

/** What the questions about a document's units may look at: what is given, and what holds for the whole of it. */
export const makeContext = (given: Omit<MiningContext, 'identity' | 'quotations'>): MiningContext => ({
  ...given,
  identity: findIdentity(given.analysis),
  quotations: findOpenQuotations(given.analysis),
});
