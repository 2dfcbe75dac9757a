import { parentPort, workerData } from 'node:worker_threads';
import type { Document, Unreadable } from '../model/document.ts';
import { Pipeline } from '../pipeline.ts';
import { loadPacks } from './load-packs.ts';
import { mineDocument } from './mine-document.ts';
import type { ThreadSettings } from './thread-pool.ts';

// What runs in a thread: mines the documents that it is sent, and answers in their order.

const settings = workerData as ThreadSettings;
const loading = loadPacks(settings).then((packs) => new Pipeline(packs, settings));

parentPort?.on('message', async (read: Document | Unreadable) => {
  const pipeline = await loading;
  parentPort?.postMessage(mineDocument(read, pipeline, settings));
});
