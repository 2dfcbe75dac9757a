import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cleanField } from '../../../src/write/clean-text.ts';
import { writers } from '../../../src/write/writers.ts';
import { article, options, textless } from '../fixture.ts';
import { hostileArticle, MARKUP } from './hostile.ts';
import { describeInBrowser } from './open-page.ts';
import { findViolations } from './violations.ts';

const html = (await writers.html.load())(options);
const markup = html.document(article);

const PHONE = { viewport: { width: 390, height: 844 } };

/** The ids of the units whose cards are to be seen, and of those that are open. */
const listed = (page: Page): Promise<string[]> =>
  page.locator('.card:visible').evaluateAll((cards) => cards.map(({ dataset }) => dataset.unit!));
const opened = (page: Page): Promise<string[]> =>
  page.locator('.card[open]').evaluateAll((cards) => cards.map(({ dataset }) => dataset.unit!));
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement!.id || document.activeElement!.parentElement!.dataset.unit || '');

describeInBrowser('the page of an article', (open) => {
  test('loads and asks for nothing but itself', async () => {
    const { page, complaints, requests } = await open(markup);
    expect(await page.title()).toBe('Skolan sviks');
    expect(await page.locator('.filters').isVisible()).toBe(true);
    expect([complaints, requests]).toEqual([[], []]);
  });

  test('a click on marked words opens the card of the unit, and that alone', async () => {
    const { page } = await open(markup);
    expect(await opened(page)).toEqual([]);
    await page.getByText('Kommunen bör anställa', { exact: false }).first().click();
    expect(await opened(page)).toEqual(['u3']);
    const card = page.locator('.card[open]');
    for (const fact of ['Vänsterpartiet', 'kommunen', 'obligation', '0.88', 'demand/'])
      expect(await card.textContent()).toContain(fact);
    expect(await page.locator('mark.selected').textContent()).toBe('Kommunen bör anställa fler lärare');
    await page.getByText('Resurser saknas').first().click();
    expect(await opened(page)).toEqual(['u8']);
    await page.locator('.card[data-unit=u8] summary').click();
    expect(await opened(page)).toEqual([]);
  });

  test('needs no mouse', async () => {
    const { page } = await open(markup);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await press('Tab');
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: expect.toSatisfy((x) => x >= 0) });
    await page.locator('#at-u2').focus();
    for (const key of ['Enter', ' ']) {
      await press(key);
      expect([await opened(page), await focused(page)]).toEqual([['u2'], 'u2']);
      await press('Escape');
      expect([await opened(page), await focused(page)]).toEqual([[], 'at-u2']);
    }
    await press('Tab');
    expect(await focused(page)).toBe('at-u3');
    await page.locator('[name=holder]').focus();
    await press('ArrowDown');
    expect(await listed(page)).toHaveLength(12);
    await page.locator('[name=score]').focus();
    await press('End');
    expect(await listed(page)).toEqual([]);
  });

  test('an address with a unit shows it in the text', async () => {
    const { page, complaints } = await open(markup, { viewport: { width: 1280, height: 300 } }, '#u14');
    expect(await opened(page)).toEqual(['u14']);
    const mark = page.locator('mark.selected');
    const isSeen = (each: Element): boolean => {
      const { top, bottom } = each.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    await expect.poll(() => mark.evaluate(isSeen)).toBe(true);
    expect(complaints).toEqual([]);
  });

  describe('filters', () => {
    test.each([
      ['kind', (page: Page): Promise<unknown> => page.locator('[name=kind][value=claim]').uncheck(), 9],
      ['holder', (page: Page): Promise<unknown> => page.locator('[name=holder]').selectOption('Facket'), 1],
      ['addressee', (page: Page): Promise<unknown> => page.locator('[name=addressee]').selectOption('Kommunen'), 2],
      ['score', (page: Page): Promise<unknown> => page.locator('[name=score]').fill('0.9'), 3],
    ] as const)('by %s', async (_, set, count) => {
      const { page } = await open(markup);
      const marks = page.locator('mark.unit:not(.off)');
      expect([(await listed(page)).length, await marks.count()]).toEqual([14, 14]);
      await set(page);
      expect([(await listed(page)).length, await marks.count()]).toEqual([count, count]);
      expect(await page.locator('.filters .count').textContent()).toBe(`${count} of 14 units shown`);
      await page.getByRole('button', { name: 'Show all' }).click();
      expect(await listed(page)).toHaveLength(14);
    });
  });

  test('on a phone the chosen unit lies below its words, inside the page', async () => {
    const { page } = await open(markup, PHONE);
    await page.locator('#at-u13').focus();
    await page.keyboard.press('Enter');
    const words = (await page.locator('mark.selected').boundingBox())!;
    const card = (await page.locator('.card[open]').boundingBox())!;
    await expect.poll(async () => (await page.locator('mark.selected').boundingBox())!.y).toBeLessThan(card.y);
    expect(words.width).toBeGreaterThan(0);
    expect(card.y + card.height).toBeCloseTo(844, 0);
  });

  test('on paper all cards are open, without what only a screen can use', async () => {
    const { page } = await open(markup);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.facts:visible').count()).toBe(14);
    for (const gone of ['.filters', '.evidence', '.close', '.skip'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await opened(page)).toEqual([]);
  });

  test('without scripts everything is there', async () => {
    const { page } = await open(markup, { javaScriptEnabled: false });
    expect(await page.locator('.card[open]').count()).toBe(14);
    expect(await page.locator('.filters').isVisible()).toBe(false);
  });

  test('without the text the words of the units stand in its place', async () => {
    const { page, complaints } = await open(html.document(textless));
    expect(await page.locator('.prose mark').count()).toBe(14);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('shuts nobody out (%s, %d px)', async (colorScheme, width) => {
    const { page } = await open(markup, { colorScheme, viewport: { width, height: 844 } });
    await page.locator('#at-u3').focus();
    await page.keyboard.press('Enter');
    expect(await findViolations(page)).toEqual([]);
  });

  test('dark mode is dark', async () => {
    const { page } = await open(markup, { colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(21, 23, 27)',
    );
  });
});

describeInBrowser('a hostile article', (open) => {
  const hostile = html.document(hostileArticle());

  test('runs, loads and hides nothing', async () => {
    const { page, complaints, requests } = await open(hostile);
    await page.locator('.handle').first().focus();
    await page.keyboard.press('Enter');
    expect([complaints, requests]).toEqual([[], []]);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    const count = (selector: string): Promise<number> => page.locator(selector).count();
    expect([await count('script'), await count('style'), await count('svg:not(.meter)')]).toEqual([1, 1, 0]);
    for (const element of ['img', 'iframe', 'link', 'base', 'form', 'math', 'foreignObject', '[style]', '[srcdoc]'])
      expect(await count(element), element).toBe(0);
    const inert = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes]
          .filter(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value))
          .map(({ name }) => name),
      ),
    );
    expect(inert).toEqual([]);
  });

  test('is shown as it is written, but for what turns or commands', async () => {
    const { page } = await open(hostile);
    const paragraphs = await page
      .locator('.prose > *')
      .evaluateAll((elements) => elements.map((each) => each.textContent));
    expect(paragraphs).toEqual(MARKUP.map((text) => cleanField(text)));
    expect(await page.content()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]/u);
  });

  test.each([390, 1280])('stays inside a page of %d px', async (width) => {
    const { page } = await open(hostile, { viewport: { width, height: 844 } });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('could not run or load anything even as markup: the policy forbids it', async () => {
    const { page, complaints } = await open(markup);
    const loaded: string[] = [];
    page.on('requestfinished', (request) => loaded.push(request.url()));
    const blocked = new Set<string>();
    await page.exposeFunction('onBlocked', (directive: string) => blocked.add(directive));
    await page.evaluate(async () => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        (window as unknown as { onBlocked(directive: string): void }).onBlocked(effectiveDirective),
      );
      const add = (html: string): void => document.body.append(document.createRange().createContextualFragment(html));
      add('<script>window.hacked = 1</script>');
      add('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onerror="window.hacked = 1">');
      add('<style>body { display: none }</style><p style="color: red">x</p>');
      add('<iframe src="data:text/html,x"></iframe><link rel="stylesheet" href="x.css">');
      add('<object data="x.swf"></object><video src="x.mp4"></video>');
      await fetch('x.json').catch(() => {});
    });
    await expect
      .poll(() => [...blocked].sort())
      .toEqual([
        'connect-src',
        'frame-src',
        'img-src',
        'media-src',
        'object-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-attr',
        'style-src-elem',
      ]);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.locator('main').isVisible()).toBe(true);
    expect(complaints.length).toBeGreaterThan(0);
    expect(loaded).toEqual([]);
  });
});
