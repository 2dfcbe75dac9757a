import { InputError } from '../../model/issue.ts';
import type { Pack, Rule } from '../../model/rule.ts';
import { findNearest } from '../find-nearest.ts';

/**
 * The rule with an id, and its pack.
 * @throws {InputError} with the nearest ids where there is none.
 */
export const findRule = (id: string, packs: readonly Pack[]): { readonly rule: Rule; readonly pack: Pack } => {
  for (const pack of packs) {
    const rule = pack.rules.find((each) => each.id === id);
    if (rule) return { rule, pack };
  }
  const near = findNearest(
    id,
    packs.flatMap(({ rules }) => rules.map((rule) => rule.id)),
  );
  const advice = near.length > 0 ? `did you mean ${near.join(', ')}?` : '`yrka rules list` shows them all';
  throw new InputError({ code: 'unknown-rule', severity: 'error', message: `there is no rule ${id}; ${advice}` });
};
