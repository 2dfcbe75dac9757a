import { spawnSync } from 'node:child_process';

/** How a process went. */
export interface Run {
  /** From its start to its end, in milliseconds. */
  readonly time: number;
  readonly output: string;
  /** Its largest memory, in MiB. */
  readonly memory: number;
}

/** Makes a process tell its largest memory (KiB) at its end, on the channel that nobody else uses. */
const TELL_MEMORY =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))";

/** Runs Node with these arguments, and waits for it. */
export const runNode = (args: readonly string[], { measuresMemory = false } = {}): Run => {
  const start = performance.now();
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    [...(measuresMemory ? ['--import', TELL_MEMORY] : []), ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe', measuresMemory ? 'pipe' : 'ignore'] },
  );
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { time, output: stdout, memory: Number(output[3] ?? 0) / 1024 };
};
