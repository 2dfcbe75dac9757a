import type { Flow } from '../../model/summary.ts';
import { clip } from '../clip.ts';
import { type Html, html } from '../escape-html.ts';
import { formatNumber } from '../format-number.ts';
import { fill } from '../labels.ts';
import { nameOf } from './folder-view.ts';
import { type FlowBand, type FlowLayout, type FlowNode, layOutFlows } from './lay-out-flows.ts';
import type { PageLabels } from './page-labels.ts';

/** Who demands of (or criticises) whom, as two columns with bands between them; widths and fonts in CSS pixels. */
interface Shape {
  readonly name: 'broad' | 'slim';
  readonly width: number;
  /** Where the nodes of each column stand. */
  readonly left: number;
  readonly right: number;
  /** Do the names stand outside the columns, or on the bands where there is no room? */
  readonly outside: boolean;
  /** Size of the letters of names, and how wide a name may be. */
  readonly font: number;
  readonly widest: number;
}

const SHAPES: readonly Shape[] = [
  { name: 'broad', width: 1080, left: 250, right: 810, outside: true, font: 14, widest: 205 },
  { name: 'slim', width: 358, left: 0, right: 350, outside: false, font: 12, widest: 140 },
];

/** How wide letters are in a wide typeface, as a share of their size: narrow ones, capitals, the widest, all others. */
const LETTERS: readonly (readonly [letters: RegExp, share: number])[] = [
  [/[ijlfrt .,:;'’|()!-]/u, 0.4],
  [/[mwMW@%…<>=+~#\p{C}\uFFFD\p{Script=Han}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1],
  [/[\p{Lu}\d&]/u, 0.75],
  [/./u, 0.62],
];

/** A name that is cut where it would be too wide. */
const cutToWidth = (name: string, { font, widest }: Shape): string => {
  let width = 0;
  const letters = [...name];
  const end = letters.findIndex((letter) => {
    width += font * (LETTERS.find(([pattern]) => pattern.test(letter))?.[1] ?? 1);
    return width > widest;
  });
  return end < 0 ? name : clip(name, end);
};

const NODE = 8;

/** The picture twice, for broad pages and for phones: the style sheet shows one of them. */
export const renderFlowDiagram = (caption: string, flows: readonly Flow[], labels: PageLabels): Html => {
  const layout = layOutFlows(flows);
  const words = flows.map((flow) => describe(flow, labels)).join('; ');
  return html`${SHAPES.map((shape) => draw(shape, layout, `${caption}. ${words}`, labels))}`;
};

const describe = ({ holder, to, count }: Flow, labels: PageLabels): string =>
  fill(
    labels.page.folder.flow,
    nameOf(holder, 'unnamed', labels, 80),
    nameOf(to, 'themselves', labels, 80),
    formatNumber(count, labels),
  );

const draw = (shape: Shape, { left, right, bands, height }: FlowLayout, words: string, labels: PageLabels): Html => {
  const { name, width } = shape;
  const nodes = [
    ...left.map((node) => drawNode(node, 'left', shape, labels)),
    ...right.map((node) => drawNode(node, 'right', shape, labels)),
  ];
  return html`<svg class="flows ${name} ${bands[0]?.flow.kind}" viewBox="0 -4 ${width} ${Math.ceil(height) + 8}" role="img" aria-label="${words}" lang="sv">
${bands.map((band) => drawBand(band, shape, labels))}${nodes}</svg>
`;
};

const drawBand = ({ flow, from, to, thickness }: FlowBand, { left, right }: Shape, labels: PageLabels): Html => {
  const [start, end] = [left + NODE, right];
  const middle = (start + end) / 2;
  const curve = `M${start} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}v${thickness}C${middle} ${add(to, thickness)} ${middle} ${add(from, thickness)} ${start} ${add(from, thickness)}z`;
  return html`<path d="${curve}"><title>${describe(flow, labels)} – ${clip(flow.example.text, 160)}</title></path>\n`;
};

const add = (a: number, b: number): number => Math.round((a + b) * 10) / 10;

const drawNode = (
  { name, count, y, height }: FlowNode,
  side: 'left' | 'right',
  shape: Shape,
  labels: PageLabels,
): Html => {
  const { left, right, outside } = shape;
  const x = side === 'left' ? left : right;
  const before = (side === 'left') === outside;
  const at = before ? x - 8 : x + NODE + 8;
  const number = html`<tspan class="count">${formatNumber(count, labels)}</tspan>`;
  const unnamed = side === 'left' ? 'unnamed' : 'themselves';
  const shown = cutToWidth(nameOf(name, unnamed, labels, 80), shape);
  return html`<rect x="${x}" y="${y}" width="${NODE}" height="${Math.max(2, height)}"/><text x="${at}" y="${add(y, height / 2)}" dominant-baseline="central" text-anchor="${before ? 'end' : 'start'}">${before ? html`${shown} ${number}` : html`${number} ${shown}`}<title>${nameOf(name, unnamed, labels, 200)}</title></text>\n`;
};
