import type { Flow } from '../../model/summary.ts';

/** Somebody on one side of the picture: `y` is the top of the node, in user units. */
export interface FlowNode {
  readonly name: string;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

/** A band from the left side to the right: where its upper edge begins and ends, and how thick it is. */
export interface FlowBand {
  readonly flow: Flow;
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
}

export interface FlowLayout {
  readonly left: readonly FlowNode[];
  readonly right: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
  readonly height: number;
}

/** Room for one line of text, which a node has at least. */
const LINE = 22;
const GAP = 8;
/** What all counts together are tall, if lines do not need more. */
const TALL = 440;
/** How tall one count is at most: a few counts need no broad bands. */
const TALLEST = 36;

type Side = 'holder' | 'to';

/** Two columns with bands between them: the left by size, the right where its bands come from, so that few bands cross. */
export const layOutFlows = (flows: readonly Flow[]): FlowLayout => {
  const total = flows.reduce((sum, { count }) => sum + count, 0);
  const scale = Math.min(TALLEST, TALL / Math.max(1, total));
  const counts = { holder: sumBy(flows, 'holder'), to: sumBy(flows, 'to') };
  const holders = [...counts.holder.keys()].sort(
    // Those whom nobody names are many and say least: they come last.
    (a, b) => Number(a === '') - Number(b === '') || counts.holder.get(b)! - counts.holder.get(a)! || (a < b ? -1 : 1),
  );
  const rank = new Map(holders.map((name, index) => [name, index]));
  const pull = (name: string): number =>
    flows.reduce((sum, { to, holder, count }) => sum + (to === name ? rank.get(holder)! * count : 0), 0) /
    counts.to.get(name)!;
  const named = [...counts.to.keys()].sort(
    (a, b) => pull(a) - pull(b) || counts.to.get(b)! - counts.to.get(a)! || (a < b ? -1 : 1),
  );
  const tall = Math.max(tallness(holders, counts.holder, scale), tallness(named, counts.to, scale));
  const left = stack(holders, counts.holder, scale, tall);
  const right = stack(named, counts.to, scale, tall);
  return { left, right, bands: placeBands(flows, left, right, scale), height: round(tall) };
};

const sumBy = (flows: readonly Flow[], side: Side): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const flow of flows) sums.set(flow[side], (sums.get(flow[side]) ?? 0) + flow.count);
  return sums;
};

const tallness = (names: readonly string[], counts: ReadonlyMap<string, number>, scale: number): number =>
  names.reduce((sum, name) => sum + Math.max(LINE, counts.get(name)! * scale) + GAP, -GAP);

/** Puts nodes below each other and spreads what room is left between them. */
const stack = (
  names: readonly string[],
  counts: ReadonlyMap<string, number>,
  scale: number,
  tall: number,
): FlowNode[] => {
  const spare = (tall - tallness(names, counts, scale)) / (names.length + 1);
  let y = spare;
  return names.map((name) => {
    const count = counts.get(name)!;
    const height = count * scale;
    const slot = Math.max(LINE, height);
    const node = { name, count, y: round(y + (slot - height) / 2), height: round(height) };
    y += slot + GAP + spare;
    return node;
  });
};

/** Bands leave and reach their nodes in the order of the nodes at their other ends. */
const placeBands = (
  flows: readonly Flow[],
  left: readonly FlowNode[],
  right: readonly FlowNode[],
  scale: number,
): FlowBand[] => {
  const starts = new Map(left.map(({ name, y }) => [name, y]));
  const ends = new Map(right.map(({ name, y }) => [name, y]));
  const order = (nodes: readonly FlowNode[]): Map<string, number> =>
    new Map(nodes.map(({ name }, index) => [name, index]));
  const [holders, named] = [order(left), order(right)];
  const byEnd = [...flows].sort((a, b) => named.get(a.to)! - named.get(b.to)!);
  const from = new Map<Flow, number>();
  for (const flow of byEnd) {
    from.set(flow, starts.get(flow.holder)!);
    starts.set(flow.holder, starts.get(flow.holder)! + flow.count * scale);
  }
  const byStart = [...flows].sort((a, b) => holders.get(a.holder)! - holders.get(b.holder)!);
  return byStart.map((flow) => {
    const to = ends.get(flow.to)!;
    ends.set(flow.to, to + flow.count * scale);
    return { flow, from: round(from.get(flow)!), to: round(to), thickness: round(flow.count * scale) };
  });
};

const round = (value: number): number => Math.round(value * 10) / 10;
