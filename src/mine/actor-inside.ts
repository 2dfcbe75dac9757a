import type { ActorMention } from '../model/analysis.ts';
import { overlap, spanOf, type TokenRange } from '../model/span.ts';
import type { Holder } from '../model/unit.ts';
import { mineWords } from './data.ts';
import type { Segment } from './find-segments.ts';
import { actorAt, isOwnActor, type MiningContext } from './mining-context.ts';

/** Actors that are named without being meant. */
const NAMELESS: ReadonlySet<string> = new Set(['group', 'place']);

/** The only actor that is named inside the unit, the one whose words it gives left out. */
export const actorInside = (
  context: MiningContext,
  { first, last }: Segment,
  { span }: Holder,
): TokenRange | undefined => {
  const { analysis } = context;
  const found: ActorMention[] = [];
  for (let i = first; i < last; i++) {
    const actor = actorAt(analysis, i);
    if (!actor) continue;
    const isHolder = span !== null && overlap(spanOf(analysis.tokens, actor), span) > 0;
    const isNamed =
      !isHolder && !NAMELESS.has(actor.kind) && !isOwnActor(context, i) && !mineWords().chairs.has(actor.name);
    if (isNamed && actor.first >= first && actor.last <= last) found.push(actor);
    i = actor.last - 1;
  }
  return found.length === 1 ? found[0] : undefined;
};
