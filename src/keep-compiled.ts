import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import type { main } from './cli.ts';

/** What `bin/load-compiled.js` exports. */
interface Loader {
  readonly compiledOf: (file: string) => string;
  readonly loadCompiled: (file: string) => {
    readonly exports: { readonly main: typeof main };
    readonly script: Script;
  };
}

/** Articles that show which functions a run needs: V8 compiles a function when it is first called, and keeps those. */
const SAMPLES = 'seeds';

/** Runs the bundled command line below `root`, and leaves beside it what V8 compiled. */
export const keepCompiled = async (root: string): Promise<void> => {
  const { compiledOf, loadCompiled } = createRequire(import.meta.url)(join(root, 'bin/load-compiled.js')) as Loader;
  const file = join(root, 'dist/bundle/cli.cjs');
  const { exports, script } = loadCompiled(file);
  const code = await exports.main(['extract', join(root, SAMPLES), '--format', 'json', '--jobs', '1'], {
    stdout: async () => {},
    stderr: () => {},
    stdin: () => process.stdin,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    env: {},
    signal: new AbortController().signal,
  });
  if (code !== 0) throw new Error(`yrka cannot mine ${SAMPLES}: exit code ${code}`);
  writeFileSync(compiledOf(file), script.createCachedData());
};
