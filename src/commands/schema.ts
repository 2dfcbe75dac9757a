import { loadBytes } from '../data/load.ts';
import { EXIT } from './exit.ts';
import type { Io } from './io.ts';

/** `yrka schema`: prints the JSON Schema of one line of NDJSON. Resolves to the exit code. */
export const schema = async (io: Pick<Io, 'stdout'>): Promise<number> => {
  await io.stdout(new TextDecoder().decode(loadBytes('yrka-1.schema.json')));
  return EXIT.done;
};
