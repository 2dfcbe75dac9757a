import { Pipeline } from '../pipeline.ts';
import { loadPacks } from './load-packs.ts';
import type { MiningOptions } from './load-results.ts';
import { readOptions } from './read-options.ts';
import type { ReadSettings, RuleSettings } from './settings.ts';

/**
 * How settings want texts read and mined. Packs are loaded when the first text turns up.
 * @throws {InputError} where a table of metadata or a name pattern is at fault.
 */
export const miningOptions = async (settings: RuleSettings & ReadSettings): Promise<MiningOptions> => ({
  pipeline: async () => new Pipeline(await loadPacks(settings), { anyLanguage: settings.anyLanguage }),
  reading: await readOptions(settings),
});
