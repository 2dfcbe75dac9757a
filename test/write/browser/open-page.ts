/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = [process.env.CHROMIUM ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

/** A page in a browser, and what happened while it was open. */
export interface OpenPage {
  readonly page: Page;
  /** Messages on the console, errors of scripts, dialogs. */
  readonly complaints: string[];
  /** Addresses that were asked for, other than the page's own file. */
  readonly requests: string[];
}

/** Opens a page from a file, as a reader does. */
export type Open = (markup: string, options?: BrowserContextOptions, fragment?: string) => Promise<OpenPage>;

/** Tests in a headless Chromium. Where there is none they are skipped, and say so. */
export const describeInBrowser = (name: string, define: (open: Open) => void): void => {
  if (!executablePath) {
    describe.skip(`${name} (no Chromium at CHROMIUM, ${PLACES.join(', ')})`, () => define(() => Promise.reject()));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let folder = '';
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'yrka-browser-'));
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    });
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });
    define(async (markup, options = {}, fragment = '') => {
      for (const context of browser.contexts()) await context.close();
      const file = join(folder, 'page.html');
      writeFileSync(file, markup);
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      const opened: OpenPage = { page, complaints: [], requests: [] };
      const address = pathToFileURL(file).href;
      page.on('console', (message) => opened.complaints.push(message.text()));
      page.on('pageerror', (error) => opened.complaints.push(error.message));
      page.on('dialog', (dialog) => {
        opened.complaints.push(dialog.message());
        return dialog.dismiss();
      });
      page.on('request', (request) => {
        if (request.url() !== address) opened.requests.push(request.url());
      });
      await page.goto(address + fragment);
      return opened;
    });
  });
};
