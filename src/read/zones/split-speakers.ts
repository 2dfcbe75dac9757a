import { readData } from '../data.ts';
import { withText, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

let start: RegExp | undefined;

/** Cuts the label of a speaker (`Anf. 45 ANNA EK (V):`) off the paragraph that it stands in front of. */
export const splitSpeakers: ZoneStep = (blocks) => {
  start ??= new RegExp(readData().zones.speaker_start, 'u');
  const label = start;
  return blocks.flatMap((block) => {
    const found = block.fixed || block.skips || block.sentences ? null : label.exec(block.text)?.[0];
    return found ? cut(block, found.length, found.trimEnd().length) : [block];
  });
};

/** `behind` and `end` are places in the block's own text, in code units. */
const cut = (block: ZonedBlock, behind: number, end: number): ZonedBlock[] => [
  part(block, 0, end, 'line'),
  part(block, behind, block.text.length, block.kind),
];

const part = (block: ZonedBlock, from: number, to: number, kind: ZonedBlock['kind']): ZonedBlock =>
  withText({ ...block, start: block.start + from, end: block.start + to, kind }, block.text.slice(from, to));
