import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';

/** Copies the style sheets and scripts of the pages from `source` to `page/` in `target`, as they are. */
export const buildPages = (source: string, target: string): void => {
  mkdirSync(`${target}page`, { recursive: true });
  for (const file of readdirSync(source).sort()) {
    if (/\.(?:css|js)$/.test(file)) copyFileSync(`${source}${file}`, `${target}page/${file}`);
  }
};
