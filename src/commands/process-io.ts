import { ClosedPipe, type Io } from './io.ts';

/** The terminal, pipes and signals of this process. Call `release` when the work is done. */
export const processIo = (): { readonly io: Io; readonly release: () => void } => {
  const { stdin, stdout, stderr, env } = process;
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  let isClosed = false;
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') failure = error;
    isClosed = true;
  };
  let failure: NodeJS.ErrnoException | undefined;
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  stdout.on('error', onError);
  stderr.on('error', () => {});
  return {
    io: {
      stdout: (text) =>
        new Promise((resolve, reject) => {
          const refuse = (): void => reject(failure ?? new ClosedPipe());
          if (isClosed) return refuse();
          stdout.write(text, (error) => {
            if (error) onError(error as NodeJS.ErrnoException);
            if (isClosed) refuse();
            else resolve();
          });
        }),
      stderr: (text) => {
        stderr.write(text);
      },
      stdin: () => stdin as AsyncIterable<Uint8Array>,
      outIsTerminal: stdout.isTTY === true,
      errIsTerminal: stderr.isTTY === true,
      columns: stdout.columns ?? stderr.columns ?? 80,
      env,
      signal: interrupt.signal,
    },
    release: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
    },
  };
};
