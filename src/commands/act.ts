import type { Io } from './io.ts';

/** Runs the work of a command and keeps its exit code. */
export type Act = (work: (io: Io) => Promise<number>) => Promise<void>;
