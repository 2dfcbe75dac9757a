import type { ActorMention, Analysis } from '../model/analysis.ts';
import type { Span, TokenRange } from '../model/span.ts';
import { mineWords } from './data.ts';
import { findVoice } from './find-attribution.ts';
import type { Segment } from './find-segments.ts';
import { actorAt, type MiningContext } from './mining-context.ts';

/** Actors that are named without being meant. */
const NAMELESS: ReadonlySet<string> = new Set(['group', 'place']);

/** The only actor that is named inside the unit, the one whose words it gives left out. */
export const actorInside = (context: MiningContext, segment: Segment): TokenRange | undefined => {
  const { analysis, identity } = context;
  const { first, last } = segment;
  const { span } = findVoice(context, segment).holder;
  const found: ActorMention[] = [];
  for (let i = first; i < last; i++) {
    const actor = actorAt(analysis, i);
    if (!actor) continue;
    const isHolder = span !== null && overlaps(analysis, actor, span);
    const isNamed =
      !isHolder && !NAMELESS.has(actor.kind) && !identity.own.has(actor.name) && !mineWords().chairs.has(actor.name);
    if (isNamed && actor.first >= first && actor.last <= last) found.push(actor);
    i = actor.last - 1;
  }
  return found.length === 1 ? found[0] : undefined;
};

const overlaps = ({ tokens }: Analysis, { first, last }: TokenRange, { start, end }: Span): boolean =>
  tokens[first]!.start < end && tokens[last - 1]!.end > start;
