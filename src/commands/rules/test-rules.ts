import { resolve } from 'node:path';
import { Analyser } from '../../language/analyse.ts';
import { formatIssue } from '../../model/issue.ts';
import { isSingle, type Pack } from '../../model/rule.ts';
import { documentFromText } from '../../read/text.ts';
import { defaultPack } from '../../rules/default-pack.ts';
import type { Place } from '../../rules/load-pack.ts';
import { exampleKey } from '../../rules/read-rule.ts';
import { type ExampleFailure, testExamples } from '../../rules/test-examples.ts';
import { EXIT } from '../exit.ts';
import type { Io } from '../io.ts';
import { readPack } from '../load-packs.ts';
import { harmless } from '../print-issue.ts';
import type { RuleSettings } from '../settings.ts';
import { some } from '../some.ts';
import { usage } from '../usage.ts';

/** A pack on top of those before it. */
interface Layer {
  readonly pack: Pack;
  /** Where its examples stand; empty for the pack that ships compiled. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * `yrka rules test [DIR]`: runs the examples of a folder's pack, on top of the packs that the settings name, or without
 * a folder those of all these packs. Prints what does not hold. Resolves to 0 where everything holds, else to 1.
 * @throws {InputError} where a pack cannot be used.
 */
export const testRules = async (folder: string | undefined, settings: RuleSettings, io: Io): Promise<number> => {
  const layers: Layer[] = settings.defaultRules ? [{ pack: defaultPack(), places: new Map() }] : [];
  const others = settings.rules.filter((each) => folder === undefined || resolve(each) !== resolve(folder));
  for (const each of [...others, ...(folder === undefined ? [] : [folder])]) {
    layers.push(
      await readPack(
        each,
        layers.map(({ pack }) => pack),
      ),
    );
  }
  if (layers.length === 0) throw usage('no rules to test: give a folder, or leave out --no-default-rules');
  const analyser = new Analyser();
  const analyse = (text: string) => analyser.analyse(documentFromText(text, { path: '-' }));
  let failed = 0;
  for (const [index, { pack, places }] of layers.entries()) {
    if (folder !== undefined && index < layers.length - 1) continue;
    const beneath = layers.slice(0, index).map((layer) => layer.pack);
    const failures = testExamples(pack, analyse, beneath);
    for (const failure of failures) await io.stdout(`${report(failure, pack, places)}\n`);
    await io.stdout(`${harmless(resultLine(pack, failures.length))}\n`);
    failed += failures.length;
  }
  return failed > 0 ? EXIT.found : EXIT.done;
};

/** How many examples of how many rules hold; single words and tags are no rules that somebody wrote. */
const resultLine = ({ name, version, rules }: Pack, failures: number): string => {
  const written = rules.filter((rule) => !isSingle(rule));
  const examples = written.reduce((sum, rule) => sum + rule.examples.match.length + rule.examples.miss.length, 0);
  const result = failures === 0 ? 'all hold' : `${failures} ${failures === 1 ? 'does' : 'do'} not hold`;
  return `${name} ${version}: ${some(examples, 'example')} of ${some(written.length, 'rule')}, ${result}`;
};

/** `path:line:col code message`, with the example and below it its tokens. */
const report = (
  { rule, example, problem, tokens }: ExampleFailure,
  { name }: Pack,
  places: ReadonlyMap<string, Place>,
): string => {
  const place = places.get(exampleKey(rule, example)) ?? { path: name };
  const message = `${rule}: ${problem}: ${example}`;
  const line = formatIssue({ code: 'example', severity: 'error', message, ...place });
  return [line, ...tokens.split('\n').map((token) => `    ${token}`)].map(harmless).join('\n');
};
