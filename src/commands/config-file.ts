import { existsSync, promises } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Node } from 'yaml';
import { InputError, type Issue } from '../model/issue.ts';
import type { Opened } from '../rules/open-yaml.ts';
import type { Place, Settings } from './settings.ts';

export const CONFIG_NAME = 'yrka.config.yaml';

/** A configuration file as it was read. */
export interface Configured {
  /** The file, relative to the working directory; undefined where there is none. */
  readonly path: string | undefined;
  readonly settings: Partial<Settings>;
}

/**
 * The settings of a configuration file: the one named, else the nearest `yrka.config.yaml` in the folder or above it, up to
 * the root of the file system; `false` for none at all.
 * @throws {InputError} with the place of every fault, or where the file named is not there.
 */
export const loadConfig = async (named: string | false | undefined, folder: string): Promise<Configured> => {
  const path = named === false ? undefined : (named ?? findConfig(folder));
  return path === undefined ? { path, settings: {} } : { path, settings: await readConfig(path) };
};

const findConfig = (folder: string): string | undefined => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, CONFIG_NAME);
    if (existsSync(file)) return relative(folder, file);
    if (at === dirname(at)) return undefined;
  }
};

const readConfig = async (path: string): Promise<Partial<Settings>> => {
  const text = await promises.readFile(path, 'utf8').catch(({ code, message }: NodeJS.ErrnoException) => {
    const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read: ${message}`;
    throw new InputError({ code: 'config', severity: 'error', path, message: reason });
  });
  const { openYaml } = await import('../rules/open-yaml.ts');
  const { checkMap, REFUSED } = await import('./check-config.ts');
  const { CONFIG_MAP } = await import('./config-schema.ts');
  const issues: Issue[] = [];
  const file = openYaml({ path, text: text.replace(/^\ufeff/u, '') }, issues);
  const values = file.root === null ? {} : checkMap(file.root, CONFIG_MAP, '', file);
  if (values !== REFUSED) await checkConditions(values as Values, file);
  if (issues.length > 0) throw new InputError(...issues.sort(byPlace));
  const placeOf = (node: Node): Place => {
    file.report('', '', node);
    const { line, column } = issues.pop()!;
    return { path, line: line!, column: column! };
  };
  return { ...toSettings(values as Values, path), rulePlaces: await findRuleNames(file, placeOf) };
};

/** Where the file names rules, by their ids: whether there are such rules is known later. */
const findRuleNames = async ({ root }: Opened, placeOf: (node: Node) => Place): Promise<Record<string, Place>> => {
  const { isMap, isScalar, isSeq } = await import('yaml');
  const places: Record<string, Place> = {};
  if (!isMap(root)) return places;
  const weights = root.get('weights');
  const disable = root.get('disable', true);
  const nodes = [
    ...(isMap(weights) ? weights.items.map(({ key }) => key as Node) : []),
    ...(isSeq(disable) ? disable.items : [disable]),
  ];
  for (const node of nodes) if (isScalar(node)) places[String(node.value)] ??= placeOf(node);
  return places;
};

const byPlace = (a: Issue, b: Issue): number => a.line! - b.line! || a.column! - b.column!;

type Values = Readonly<Record<string, unknown>>;

/** The conditions of `fail-on` have a form of their own. */
const checkConditions = async (values: Values, { root, report }: Opened): Promise<void> => {
  const conditions = values['fail-on'] as readonly string[] | undefined;
  if (conditions === undefined) return;
  const { isMap } = await import('yaml');
  const { parseCondition } = await import('./fail-on.ts');
  const { TALLY_NAMES } = await import('./tally.ts');
  const node = isMap(root) ? root.get('fail-on', true) : undefined;
  for (const condition of conditions) {
    try {
      parseCondition(condition, TALLY_NAMES);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      report('fail-on', error.issues[0]!.message, node as Opened['root']);
    }
  }
};

/** Settings by their own names; paths are seen from the folder of the file. */
const toSettings = (values: Values, path: string): Partial<Settings> => {
  const below = (name: string): string => (isAbsolute(name) ? name : join(dirname(path), name));
  const settings = Object.fromEntries(Object.entries(values).map(([key, value]) => [settingOf(key), value]));
  const { rules, metadata } = settings as Partial<Settings>;
  return {
    ...settings,
    ...(rules && { rules: rules.map(below) }),
    ...(metadata !== undefined && { metadata: below(metadata) }),
  };
};

/** `min-score` → `minScore`. */
const settingOf = (key: string): string => key.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
