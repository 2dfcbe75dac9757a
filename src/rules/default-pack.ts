import { loadData } from '../data/load.ts';
import type { Pack } from '../model/rule.ts';

/** The Swedish pack as the build compiled it: neither YAML nor the pattern parser runs. */
export const defaultPack = (): Pack => loadData<Pack>('pack-sv');
