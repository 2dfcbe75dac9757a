import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writers } from '../../../src/write/writers.ts';
import { options, summary } from '../fixture.ts';
import { hostileSummary } from './hostile.ts';
import { describeInBrowser } from './open-page.ts';
import { findViolations } from './violations.ts';

const html = (await writers.html.load())(options);
const pageOf = (path: string): string => path.replace('txt', 'html');
const markup = html.summary!(summary, pageOf);

/** The first cells of a table's rows that are to be seen. */
const firsts = (page: Page, section: string): Promise<(string | null)[]> =>
  page.locator(`#${section} .sortable tbody tr:visible td:first-child`).allTextContents();
const addressees = (page: Page): Promise<(string | null)[]> => firsts(page, 'addressees');

describeInBrowser('the page of a folder', (open) => {
  test('loads and asks for nothing but itself', async () => {
    const { page, complaints, requests } = await open(markup);
    expect(await page.title()).toBe('What 3 articles say');
    expect(await page.locator('.sortable.ready').count()).toBeGreaterThan(0);
    expect([complaints, requests]).toEqual([[], []]);
  });

  test('draws kinds by party, holder and year, and who demands of whom', async () => {
    const { page } = await open(markup);
    for (const section of ['parties', 'holders', 'years'])
      expect(await page.locator(`#${section} .bars svg rect`).count(), section).toBeGreaterThan(0);
    const widths = await page
      .locator('#parties .bar svg')
      .evaluateAll((bars) =>
        bars.map((bar) =>
          [...bar.querySelectorAll('g > rect:first-child')].map((each) => each.getBoundingClientRect().width),
        ),
      );
    const [most, least] = widths.map((parts) => parts.reduce((sum, width) => sum + width, 0));
    expect(least! / most!).toBeCloseTo(14 / 24, 2);
    const picture = page.locator('#demand-flows svg:visible');
    expect(await picture.count()).toBe(1);
    expect(await picture.getAttribute('aria-label')).toContain('Liberalerna → kommunen: 5');
    expect(await picture.locator('path').count()).toBe(4);
  });

  test('names in the picture neither meet nor leave it', async () => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await open(html.summary!(hostileSummary()), { viewport });
      const boxes = await page.locator('.flows:visible text').evaluateAll((texts) =>
        texts.map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { left, right, top, bottom, name: text.textContent };
        }),
      );
      expect(boxes.length).toBeGreaterThan(40);
      for (const { left, right } of boxes) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(viewport.width);
      }
      const meeting = boxes.filter((a, index) =>
        boxes.some(
          (b, other) =>
            other > index &&
            a.left < b.right - 1 &&
            b.left < a.right - 1 &&
            a.top < b.bottom - 4 &&
            b.top < a.bottom - 4,
        ),
      );
      expect(meeting).toEqual([]);
    }
  });

  test('tables sort, by mouse and by keyboard', async () => {
    const { page } = await open(markup);
    const heading = (name: string) => page.locator('#addressees th', { hasText: name });
    const before = await addressees(page);
    await heading('Name').getByRole('button').click();
    const sorted = await addressees(page);
    expect(sorted).toEqual([...before].sort((a, b) => a!.localeCompare(b!, 'en', { numeric: true })));
    expect(await heading('Name').getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    expect(await addressees(page)).toEqual(sorted.toReversed());
    expect(await heading('Name').getAttribute('aria-sort')).toBe('descending');
    await heading('Count').getByRole('button').focus();
    await page.keyboard.press(' ');
    expect((await addressees(page))[0]).toBe('kommunen');
    expect(await page.locator('#addressees [aria-sort]').count()).toBe(1);
  });

  test('Swedish pages sort å, ä and ö last', async () => {
    const names = ['Öst', 'zebra', 'Åre', 'Älv', 'alm'];
    const rows = names.map((name) => ({ name, count: 1, articles: 1 }));
    const { summary: write } = (await writers.html.load())({ ...options, locale: 'sv' });
    const { page } = await open(write!({ ...summary, addressees: rows }));
    await page.locator('#addressees th button').first().click();
    expect(await addressees(page)).toEqual(['alm', 'zebra', 'Åre', 'Älv', 'Öst']);
  });

  test('tables filter by words, whatever their case', async () => {
    const { page } = await open(markup);
    const box = page.locator('#addressees input[type=search]');
    await box.fill('NÄMND 19');
    expect(await addressees(page)).toEqual(['nämnd 19']);
    expect(await page.locator('#addressees .filter output').textContent()).toBe(
      `1 of ${summary.addressees.length} rows`,
    );
    await box.fill('');
    expect(await addressees(page)).toHaveLength(summary.addressees.length);
  });

  test('leads to the articles and to units in them', async () => {
    const { page } = await open(markup);
    const addresses = await page
      .locator('main a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses).toContain('artiklar/buss.html');
    expect(addresses).toContain('artiklar/buss.html#u3');
    const contents = await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => document.querySelector(link.getAttribute('href')!)?.tagName));
    expect(new Set(contents)).toEqual(new Set(['SECTION']));
  });

  test('on paper long tables are cut and say so; folded ones and boxes are gone', async () => {
    const { page } = await open(
      html.summary!({
        ...summary,
        addressees: Array.from({ length: 40 }, (_, index) => ({ name: `nämnd ${index}`, count: 1, articles: 1 })),
      }),
    );
    await page.emulateMedia({ media: 'print' });
    expect(await addressees(page)).toHaveLength(25);
    expect(await page.locator('#addressees .on-paper').textContent()).toContain('25 of 40 rows');
    for (const gone of ['nav', '.filter', '.folded'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('shuts nobody out (%s, %d px)', async (colorScheme, width) => {
    const { page } = await open(markup, { colorScheme, viewport: { width, height: 844 } });
    for (const folded of await page.locator('.folded > summary').all()) await folded.click();
    expect(await findViolations(page)).toEqual([]);
  });
});

describeInBrowser('the page of a hostile folder', (open) => {
  const hostile = html.summary!(hostileSummary(), (path) => path);

  test('runs and loads nothing', async () => {
    const { page, complaints, requests } = await open(hostile);
    expect([complaints, requests]).toEqual([[], []]);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.locator('script, style').count()).toBe(2);
    expect(await page.locator('img, iframe, link, base, form, math, foreignObject, main [style]').count()).toBe(0);
    const addresses = await page
      .locator('main a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
    expect(new Set(addresses)).toEqual(new Set(['file:']));
  });

  describe.each([390, 1280])('at %d px', (width) => {
    test('stays inside the page', async () => {
      const { page } = await open(hostile, { viewport: { width, height: 844 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
});
