import type { Zone } from '../../model/document.ts';
import { overlap, type Span } from '../../model/span.ts';
import { capitalise } from '../describe.ts';
import { type Html, html } from '../escape-html.ts';
import { fill } from '../labels.ts';
import type { ArticleView, PlacedUnit } from './article-view.ts';
import { cutSegments, sharedDepth } from './nest-units.ts';
import { type Paragraph, splitParagraphs } from './split-paragraphs.ts';

/** The article's text: the title as the page's heading where the text begins with it, then the paragraphs. */
export interface ArticleText {
  readonly heading: Html | null;
  readonly paragraphs: readonly Html[];
}

/** The text with every unit marked; where the output goes without its text, the words of the units. */
export const renderText = (view: ArticleView): ArticleText => {
  const { text, title } = view.output.document;
  if (text === undefined) return { heading: null, paragraphs: view.units.map((unit) => renderAlone(unit, view)) };
  const started = new Set<PlacedUnit>();
  const zones = view.output.sentences.map((sentence) => ({
    start: view.revert(sentence.start),
    end: view.revert(sentence.end),
    zone: sentence.zone,
  }));
  const paragraphs = splitParagraphs(text);
  const [first] = paragraphs;
  const titled = first !== undefined && title !== null && bare(text.slice(first.start, first.end)) === bare(title);
  return {
    heading: titled ? markSpan(first, text, view, started) : null,
    paragraphs: paragraphs
      .slice(titled ? 1 : 0)
      .map((paragraph) =>
        renderParagraph(paragraph, zoneOf(paragraph, zones), markSpan(paragraph, text, view, started)),
      ),
  };
};

/** A title without the marks of quotation around it and the full stop after it. */
const bare = (title: string): string => title.replace(/^[\s\p{Pi}\p{Pf}"']+|[\s\p{Pi}\p{Pf}"'.]+$/gu, '');

const renderParagraph = ({ lines }: Paragraph, zone: Zone, content: Html): Html =>
  zone === 'title'
    ? html`<h3 class="zone-title">${content}</h3>\n`
    : html`<p class="zone-${zone}${lines ? ' lines' : ''}">${content}</p>\n`;

/** The zone that fills most of a paragraph. */
const zoneOf = (paragraph: Span, zones: readonly (Span & { readonly zone: Zone })[]): Zone => {
  const shares = new Map<Zone, number>();
  for (const place of zones) {
    const share = overlap(paragraph, place);
    if (share > 0) shares.set(place.zone, (shares.get(place.zone) ?? 0) + share);
  }
  return [...shares].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'body';
};

/** A stretch of the text with its units as nested marks; a unit that crosses another, or a paragraph's end, is split. */
const markSpan = (span: Span, text: string, view: ArticleView, started: Set<PlacedUnit>): Html => {
  const parts: Html[] = [];
  let open: readonly PlacedUnit[] = [];
  for (const { start, end, items } of [...cutSegments(span, view.units), { ...span, start: span.end, items: [] }]) {
    const kept = sharedDepth(open, items);
    for (let depth = open.length; depth > kept; depth--) parts.push(html`</mark>`);
    for (const placed of items.slice(kept)) {
      parts.push(openMark(placed));
      if (!started.has(placed)) parts.push(renderHandle(placed, view));
      started.add(placed);
    }
    open = items;
    if (start < end) parts.push(html`${text.slice(start, end)}`);
  }
  return html`${parts}`;
};

const openMark = ({ unit }: PlacedUnit): Html => html`<mark class="unit ${unit.kind}" data-unit="${unit.id}">`;

/** What the keyboard and screen readers get hold of: a link without text, so that the text stays as it is. */
const renderHandle = ({ unit }: PlacedUnit, { labels }: ArticleView): Html => {
  const kind = labels.page.tags[unit.kind];
  const name = fill(labels.page.article.open, `${capitalise(kind)} ${unit.id}`);
  return html`<a class="handle" id="at-${unit.id}" href="#${unit.id}" data-label="${kind}" aria-label="${name}"></a>`;
};

const renderAlone = (placed: PlacedUnit, view: ArticleView): Html =>
  html`<p class="lines">${openMark(placed)}${renderHandle(placed, view)}${placed.unit.text}</mark></p>\n`;
