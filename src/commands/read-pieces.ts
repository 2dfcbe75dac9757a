import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';

/** Bytes that are read at a time. */
const SIZE = 65_536;

/** What happens meanwhile, such as Ctrl-C, is heard between two turns only. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The bytes of a file, piece by piece. A short run is over before the threads that a stream needs have started. */
export async function* readPieces(file: string): AsyncGenerator<Uint8Array> {
  // What is no file, such as a named pipe, may let its reader wait.
  if (!statSync(file).isFile()) return yield* createReadStream(file);
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(SIZE);
      const length = readSync(handle, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
      await nextTurn();
    }
  } finally {
    closeSync(handle);
  }
}
