import type { Zone } from '../model/document.ts';
import { UNIT_KINDS, type UnitKind } from '../model/unit.ts';
import type { GoldSentence, LabelledUnit } from './annotation.ts';
import { type Fields, isFields, isStretch, wordsIn } from './json-fields.ts';

const ZONES: Readonly<Record<Zone, true>> = {
  title: true,
  lead: true,
  body: true,
  byline: true,
  caption: true,
  aside: true,
  boilerplate: true,
  comment: true,
};

/** What is wrong with a value, in words; thrown inside this layer, and turned into an issue with its place. */
export class LabelError extends Error {}

/** A sentence with its labels from one JSON object. @throws {LabelError} where it is none. */
export const readSentence = (value: unknown): GoldSentence => {
  if (!isFields(value)) throw new LabelError('is no JSON object');
  const { id, zone, text = null, units } = value;
  if (typeof id !== 'string' && typeof id !== 'number') throw new LabelError('`id` is missing');
  if (!isStretch(value)) throw new LabelError('`start` and `end` are no stretch of the text');
  if (typeof zone !== 'string' || !Object.hasOwn(ZONES, zone)) {
    throw new LabelError(`\`zone\` is none of ${Object.keys(ZONES).join(', ')}`);
  }
  if (text !== null && typeof text !== 'string') throw new LabelError('`text` is no string');
  if (!Array.isArray(units)) throw new LabelError('`units` is no array');
  const { start, end } = value;
  return { id: String(id), start, end, zone: zone as Zone, text, units: units.map(readUnit) };
};

/** A unit from one JSON object, in the form of gold or of yrka's output. @throws {LabelError} where it is none. */
export const readUnit = (value: unknown): LabelledUnit => {
  if (!isFields(value)) throw new LabelError('a unit is no JSON object');
  const { kind } = value;
  if (!isKind(kind)) throw new LabelError(`\`kind\` of a unit is none of ${UNIT_KINDS.join(', ')}`);
  if (!isStretch(value)) throw new LabelError('`start` and `end` of a unit are no stretch of the text');
  const { start, end } = value;
  return { kind, start, end, ...attributes(value) };
};

const attributes = ({ holder, attribution, addressee, target }: Fields) => ({
  holder: isFields(holder) ? holderIn(holder) : wordsIn(holder),
  attribution: typeof attribution === 'string' && attribution !== '' ? attribution : 'own',
  addressee: wordsIn(addressee),
  target: wordsIn(target),
});

/** The holder of yrka's output in one word or name. */
const holderIn = ({ type, name, text }: Fields): string | null =>
  type === 'author' ? 'author' : (wordsIn(name) ?? wordsIn(text));

const isKind = (value: unknown): value is UnitKind => UNIT_KINDS.some((kind) => kind === value);
