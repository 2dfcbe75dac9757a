import { EXIT } from './exit.ts';
import { ClosedPipe, type Io } from './io.ts';
import { cannotWrite } from './write-error.ts';

/** What asks a process to end: Ctrl-C, `kill`, a terminal that closes. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The terminal, pipes and signals of this process. Call `release` when the work is done. */
export const processIo = (): { readonly io: Io; readonly release: () => void } => {
  const { stdout, stderr, env } = process;
  const interrupt = new AbortController();
  const onInterrupt = (): void => {
    if (interrupt.signal.aborted) process.exit(EXIT.interrupted);
    interrupt.abort();
  };
  let closed: Error | undefined;
  const onError = ({ code, message }: NodeJS.ErrnoException): void => {
    closed ??= code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' ? new ClosedPipe() : cannotWrite(code, message);
  };
  for (const signal of SIGNALS) process.on(signal, onInterrupt);
  stdout.on('error', onError);
  stderr.on('error', () => {});
  return {
    io: {
      stdout: (text) =>
        new Promise((resolve, reject) => {
          if (closed) return reject(closed);
          stdout.write(text, (error) => {
            if (error) onError(error as NodeJS.ErrnoException);
            if (closed) reject(closed);
            else resolve();
          });
        }),
      stderr: (text) => {
        stderr.write(text);
      },
      stdin: () => {
        // Few runs read it, and to open it takes some milliseconds.
        const { stdin } = process;
        interrupt.signal.addEventListener('abort', () => stdin.destroy(interrupt.signal.reason as Error));
        return stdin;
      },
      outIsTerminal: stdout.isTTY === true,
      errIsTerminal: stderr.isTTY === true,
      // Some terminals say 0.
      columns: stdout.columns || stderr.columns || 80,
      env,
      signal: interrupt.signal,
    },
    release: () => {
      for (const signal of SIGNALS) process.off(signal, onInterrupt);
    },
  };
};
