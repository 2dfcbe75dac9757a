import { packBinary, unpackBinary } from '../data/binary.ts';
import { bytesOf, float64, int32, packTexts, TextTable } from '../data/text-table.ts';
import { KIND_COUNT, KIND_INDEX, RULE_WEIGHTS, type RuleTable } from '../model/matches.ts';
import { isWord, type RuleVerdict, type Weights } from '../model/rule.ts';
import { UNIT_KINDS } from '../model/unit.ts';

/** The table of rules that are in memory. */
export const makeRuleTable = (rules: readonly RuleVerdict[]): RuleTable => {
  const weights = new Float64Array(rules.length * RULE_WEIGHTS);
  for (const [i, rule] of rules.entries()) {
    for (const kind of UNIT_KINDS) {
      const address = i * RULE_WEIGHTS + KIND_INDEX[kind];
      weights[address] = rule.weights[kind] ?? 0;
      weights[address + KIND_COUNT] = rule.embedded[kind] ?? 0;
    }
  }
  return {
    count: rules.length,
    at: (index) => rules[index]!,
    weights,
    isWord: Uint8Array.from(rules, (rule) => Number(isWord(rule))),
  };
};

interface Header {
  /** The forms that rules give. */
  readonly forms: readonly string[];
}

/** Packs a table of rules into one file. */
export const packRuleTable = (rules: readonly RuleVerdict[]): Uint8Array => {
  const { weights, isWord: words } = makeRuleTable(rules);
  const forms = [...new Set(rules.flatMap(({ form }) => (form === null ? [] : [form])))];
  const formOf = Int32Array.from(rules, ({ form }) => (form === null ? -1 : forms.indexOf(form)));
  const header: Header = { forms };
  return packBinary(header, [...packTexts(rules.map(({ id }) => id)), words, bytesOf(weights), bytesOf(formOf)]);
};

/** Reads what {@link packRuleTable} wrote. Few of thousands of rules are asked for in full: each is read when it is. */
export const unpackRuleTable = (file: Uint8Array): RuleTable => {
  const { header, sections } = unpackBinary<Header>(file);
  const ids = new TextTable(sections);
  const weights = float64(sections[4]!);
  const formOf = int32(sections[5]!);
  const read = new Array<RuleVerdict | undefined>(ids.size);
  return {
    count: ids.size,
    at: (index) => {
      read[index] ??= {
        id: ids.at(index),
        weights: weightsAt(weights, index * RULE_WEIGHTS),
        embedded: weightsAt(weights, index * RULE_WEIGHTS + KIND_COUNT),
        form: header.forms[formOf[index]!] ?? null,
      };
      return read[index];
    },
    weights,
    isWord: sections[3]!,
  };
};

const weightsAt = (weights: Float64Array, address: number): Weights => ({
  demand: weights[address + KIND_INDEX.demand]!,
  criticism: weights[address + KIND_INDEX.criticism]!,
  claim: weights[address + KIND_INDEX.claim]!,
});
