import { readData } from '../data.ts';
import { lazyPattern } from '../lazy-pattern.ts';
import { withText, type ZonedBlock, type ZoneStep } from './zoned-block.ts';

/** Cuts the label of a speaker (`Anf. 45 ANNA EK (V):`) off the paragraph that it stands in front of. */
export const splitSpeakers: ZoneStep = (blocks) => {
  const label = lazyPattern(readData().zones.speaker_start, 'u');
  return blocks.flatMap((block) => {
    const isOpen = !block.fixed && !block.skips && !block.sentences && /:\s/.test(block.text);
    const found = isOpen ? label.exec(block.text)?.[0] : undefined;
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
