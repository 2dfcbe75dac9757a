import { sha256 } from '../model/hash.ts';
import type { Pack } from '../model/rule.ts';

/** The SHA-256 of the rules, lists and weights in force. */
export const hashPacks = (packs: readonly Pack[]): string => sha256(JSON.stringify(packs));
