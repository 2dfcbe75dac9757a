import { packBinary, unpackBinary } from '../data/binary.ts';
import { loadBytes, loadData } from '../data/load.ts';
import type { Pack } from '../model/rule.ts';
import { assemble } from './compile-rules.ts';
import { type CompiledRules, packPatterns, unpackPatterns } from './compiled-rules.ts';
import { hashPacks } from './hash-packs.ts';
import { packRuleTable, unpackRuleTable } from './rule-table.ts';

/** What a compiled pack says of itself. */
type Meta = Pick<Pack, 'name' | 'version' | 'thresholds'> & { readonly hash: string };

/** A pack as the build compiled it: patterns and lists ready to run. */
interface Shipped {
  readonly pack: Pack;
  readonly hash: string;
  readonly rules: CompiledRules;
}

/** Compiles a pack to the file that {@link defaultPack} opens. */
export const compilePack = (pack: Pack): Uint8Array => {
  const { name, version, thresholds } = pack;
  const meta: Meta = { name, version, thresholds, hash: hashPacks([pack]) };
  return packBinary(meta, [packPatterns(assemble([pack])), packRuleTable(pack.rules)]);
};

let shipped: Shipped | undefined;

const load = (): Shipped => {
  const { header, sections } = unpackBinary<Meta>(loadBytes('pack-sv.bin'));
  const { hash, ...meta } = header;
  let whole: Pack | undefined;
  const read = (): Pack => {
    whole ??= loadData<Pack>('pack-sv');
    return whole;
  };
  const pack: Pack = {
    ...meta,
    get rules() {
      return read().rules;
    },
    get lists() {
      return read().lists;
    },
  };
  const rules = { ...unpackPatterns(sections[0]!), rules: unpackRuleTable(sections[1]!) };
  return { pack, hash, rules };
};

/** The Swedish pack. Its rules and lists as they stand in its files load when somebody asks for them. */
export const defaultPack = (): Pack => {
  shipped ??= load();
  return shipped.pack;
};

/** What the build made of packs: there where they are the Swedish pack alone, as it is. */
export const shippedRules = (packs: readonly object[]): Shipped | undefined =>
  packs.length === 1 && packs[0] === shipped?.pack ? shipped : undefined;
