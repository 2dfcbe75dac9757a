import { promises } from 'node:fs';
import { InputError } from '../model/issue.ts';
import { isSingle, type Pack, type Rule } from '../model/rule.ts';
import { defaultPack } from '../rules/default-pack.ts';
import type { LoadedPack } from '../rules/load-pack.ts';
import { nearest } from './nearest.ts';
import type { RuleSettings } from './settings.ts';

/**
 * The packs in force: the Swedish one, then those of the user, with the rules that settings switch off or reweight.
 * @throws {InputError} with the place of every fault in a pack, or where a folder is not there or names no rule.
 */
export const loadPacks = async (settings: RuleSettings): Promise<Pack[]> => {
  let packs: Pack[] = settings.defaultRules ? [defaultPack()] : [];
  for (const folder of settings.rules) {
    const { pack } = await readPack(folder, packs);
    packs = [...withoutSinglesOf(pack, packs), pack];
  }
  return adjust(packs, settings);
};

/** Packs without the weights of single words and tags that a later pack sets anew. */
const withoutSinglesOf = (later: Pack, packs: readonly Pack[]): readonly Pack[] => {
  const singles = new Set(later.rules.filter(isSingle).map(({ id }) => id));
  // Unchanged packs need no compiling.
  if (singles.size === 0) return packs;
  return packs.map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => !singles.has(id)) }));
};

/**
 * A pack from a folder of YAML files; it may use the tags of the packs before it and weigh their single words and tags anew,
 * but use none of their ids.
 * @throws {InputError} with the place of every fault.
 */
export const readPack = async (folder: string, before: readonly Pack[]): Promise<LoadedPack> => {
  const names = await promises.readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const message =
      error.code === 'ENOENT' ? 'there is no such folder' : `cannot be read as a folder of rules (${error.code})`;
    throw new InputError({ code: 'rules', severity: 'error', path: folder, message });
  });
  const files = names.filter((name) => /\.ya?ml$/iu.test(name)).sort();
  if (files.length === 0)
    throw new InputError({ code: 'rules', severity: 'error', path: folder, message: 'holds no .yaml file' });
  const { loadPack } = await import('../rules/load-pack.ts');
  const texts = await Promise.all(
    files.map(async (name) => ({
      path: `${folder}/${name}`,
      text: await promises.readFile(`${folder}/${name}`, 'utf8'),
    })),
  );
  const loaded = loadPack(texts, {
    tags: new Set(before.flatMap(({ lists }) => lists.map(({ tag }) => tag))),
    ids: new Set(before.flatMap(({ rules }) => rules.filter((rule) => !isSingle(rule)).map(({ id }) => id))),
  });
  if (loaded.issues.length > 0) throw new InputError(...loaded.issues);
  return loaded;
};

const adjust = (packs: Pack[], { disable, weights, thresholds, rulePlaces }: RuleSettings): Pack[] => {
  // Packs as they ship are there at once; changed ones have to be compiled.
  if (disable.length + Object.keys(weights).length + Object.keys(thresholds).length === 0) return packs;
  const known = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const unknown = [...new Set([...disable, ...Object.keys(weights)])].filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new InputError(
      ...unknown.map((id) => ({
        code: 'unknown-rule',
        severity: 'error' as const,
        ...rulePlaces[id],
        message: `there is no rule \`${id}\`; ${hint(nearest(id, [...known]))}`,
      })),
    );
  }
  const off = new Set(disable);
  const reweight = (rule: Rule): Rule =>
    weights[rule.id] ? { ...rule, weights: { ...rule.weights, ...weights[rule.id] } } : rule;
  return packs.map((pack) => ({
    ...pack,
    rules: pack.rules.filter(({ id }) => !off.has(id)).map(reweight),
    thresholds: { ...pack.thresholds, ...thresholds },
  }));
};

const hint = (id: string | undefined): string =>
  id === undefined ? '`yrka rules list` shows them all' : `did you mean \`${id}\`?`;
