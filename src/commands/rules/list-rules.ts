import { isSingle, type Pack, type Rule, type Weights } from '../../model/rule.ts';
import { UNIT_KINDS, type UnitKind } from '../../model/unit.ts';
import { cleanText } from '../../write/clean-text.ts';
import { formatWeight } from '../../write/format-weight.ts';
import { columnsOf } from '../../write/text/columns.ts';
import { wrap } from '../../write/text/wrap.ts';
import { EXIT } from '../exit.ts';
import { type Io, wantsColour } from '../io.ts';
import { loadPacks } from '../load-packs.ts';
import type { RuleSettings } from '../settings.ts';
import { some } from '../some.ts';

export type ListFormat = 'text' | 'json';

/** A rule as `rules list --format json` shows it. */
interface ListedRule {
  readonly id: string;
  /** The kind that its name says, or null for rules that belong to none. */
  readonly kind: UnitKind | null;
  readonly pack: string;
  readonly about: string;
  readonly form: string | null;
  readonly weights: Weights;
  /** Weights where the cue stands in a clause inside the one that is judged. */
  readonly embedded: Weights;
}

/**
 * `yrka rules list`: prints the rules in force by their ids. Resolves to the exit code.
 * @throws {InputError} where a pack is at fault.
 */
export const listRules = async (format: ListFormat, settings: RuleSettings, io: Io): Promise<number> => {
  const packs = await loadPacks(settings);
  if (format === 'json') await io.stdout(`${JSON.stringify(packs.flatMap(listed), null, 2)}\n`);
  else {
    const width = Math.max(60, io.columns);
    const { makePaint } = await import('../../write/text/paint.ts');
    const { title } = makePaint(wantsColour(io.outIsTerminal, io.env));
    await io.stdout(`${packs.map((pack) => table(pack, width, title)).join('\n\n')}\n`);
  }
  return EXIT.done;
};

const byId = (a: Rule, b: Rule): number => (a.id < b.id ? -1 : 1);

const listed = (pack: Pack): ListedRule[] =>
  [...pack.rules].sort(byId).map(({ id, about, form, weights, embedded }) => ({
    id,
    kind: UNIT_KINDS.find((kind) => id.startsWith(`${kind}/`)) ?? null,
    pack: pack.name,
    about,
    form,
    weights,
    embedded,
  }));

/** Columns of a kind's weights, with a space in front: its name, or a weight with two digits before the point. */
const WIDTHS = UNIT_KINDS.map((kind) => Math.max(kind.length, 6) + 1);

const table = (pack: Pack, width: number, title: (text: string) => string): string => {
  const singles = pack.rules.filter(isSingle).length;
  const rules = pack.rules
    .filter((rule) => !isSingle(rule))
    .sort(byId)
    .map((rule) => ({ ...rule, id: cleanText(rule.id) }));
  const ids = Math.max(4, ...rules.map(({ id }) => columnsOf(id)));
  const line = (id: string, cells: readonly string[], about: string): string => {
    const first = `${id}${' '.repeat(ids - columnsOf(id))}${cells.map((cell, i) => cell.padStart(WIDTHS[i]!)).join('')}  `;
    return wrap(cleanText(about), width, first).trimEnd();
  };
  const more = `word/…, first/…, tag/…: ${singles} words and tags with weights of their own (\`--format json\` lists them)`;
  return [
    title(
      cleanText(`${pack.name} ${pack.version}: ${some(rules.length, 'rule')}, ${some(pack.lists.length, 'word list')}`),
    ),
    line('rule', UNIT_KINDS, 'about'),
    ...rules.map(({ id, weights, about }) =>
      line(
        id,
        UNIT_KINDS.map((kind) => formatWeight(weights[kind])),
        about,
      ),
    ),
    ...(singles > 0 ? [more] : []),
  ].join('\n');
};
