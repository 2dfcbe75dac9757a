import type { Pack, Rule, Weights } from '../../model/rule.ts';
import { UNIT_KINDS } from '../../model/unit.ts';
import { cleanText } from '../../write/clean-text.ts';
import { formatWeight } from '../../write/format-weight.ts';
import { wrap } from '../../write/text/wrap.ts';
import { EXIT } from '../exit.ts';
import { type Io, wantsColour } from '../io.ts';
import { loadPacks } from '../load-packs.ts';
import type { RuleSettings } from '../settings.ts';
import { findRule } from './find-rule.ts';
import type { ListFormat } from './list-rules.ts';

/**
 * `yrka rules show ID`: prints everything of a rule. Resolves to the exit code.
 * @throws {InputError} where there is no such rule, or a pack is at fault.
 */
export const showRule = async (id: string, format: ListFormat, settings: RuleSettings, io: Io): Promise<number> => {
  const { rule, pack } = findRule(id, await loadPacks(settings));
  if (format === 'json') await io.stdout(`${JSON.stringify(plain(rule, pack), null, 2)}\n`);
  else {
    const { makePaint } = await import('../../write/text/paint.ts');
    const { title } = makePaint(wantsColour(io.outIsTerminal, io.env));
    await io.stdout(
      `${asText(rule, pack, io.outIsTerminal ? Math.max(40, io.columns) : Number.POSITIVE_INFINITY, title)}\n`,
    );
  }
  return EXIT.done;
};

/** The rule as its pack writes it: patterns by their sources. */
const plain = (
  { id, about, patterns, except, where, unless, weights, embedded, form, examples }: Rule,
  { name, version }: Pack,
) => ({
  id,
  pack: { name, version },
  about,
  patterns: patterns.map(({ source }) => source),
  except: except.map(({ source }) => source),
  where,
  unless,
  weights,
  embedded,
  form,
  examples,
});

const asText = (rule: Rule, pack: Pack, width: number, title: (text: string) => string): string => {
  const { id, about, form, where, unless, examples } = rule;
  const row = (name: string, values: readonly string[]): string[] =>
    values.map((value, i) => wrap(cleanText(value), width, `  ${(i === 0 ? name : '').padEnd(10)}`));
  const tags = (names: readonly string[]): string[] =>
    names.length === 0 ? [] : [names.map((name) => `#${name}`).join(' ')];
  return [
    `${title(cleanText(id))}  ${cleanText(`${pack.name} ${pack.version}`)}`,
    ...(about === '' ? [] : [wrap(cleanText(about), width, '  ')]),
    ...row(
      'patterns',
      rule.patterns.map(({ source }) => source),
    ),
    ...row(
      'except',
      rule.except.map(({ source }) => source),
    ),
    ...row('where', tags(where)),
    ...row('unless', tags(unless)),
    ...row('weights', [weightsText(rule.weights)]),
    ...row('embedded', [weightsText(rule.embedded)]),
    ...row('form', form === null ? [] : [form]),
    ...row('match', examples.match),
    ...row('miss', examples.miss),
  ].join('\n');
};

const weightsText = (weights: Weights): string => {
  const parts = UNIT_KINDS.flatMap((kind) => (weights[kind] ? [`${kind} ${formatWeight(weights[kind])}`] : []));
  return parts.length === 0 ? 'none' : parts.join(', ');
};
