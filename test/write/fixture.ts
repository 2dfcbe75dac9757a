import { readFileSync } from 'node:fs';
import type { Output } from '../../src/model/output.ts';
import type { Summary } from '../../src/model/summary.ts';
import type { WriteOptions } from '../../src/write/writer.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/write/${name}.json`, 'utf8'));

/** One mined article, and the summary of a folder, both written by hand. */
export const article = read('article') as Output;
export const summary = read('summary') as Summary;

const { text: _, ...document } = article.document;

/** The article as `--no-text` leaves it: without its text, and so without keywords, which other layers choose. */
export const textless: Output = { ...article, document };

export const options: WriteOptions = { locale: 'en', width: 80, colour: false, bom: false };

/** A stretch of every kind of text that somebody could hide in an article. */
export const HOSTILE = [
  '# rubrik',
  '- punkt',
  '1. ett',
  '1) ett',
  '+ plus',
  '> citat',
  '---',
  '===',
  '    kod',
  '```js',
  '~~~',
  '`kod`',
  '*ett* **två** _tre_ __fyra__ ~~fem~~',
  'snake_case_ord',
  '<script>alert(1)</script>',
  '<!-- kommentar -->',
  '<b onclick=x>fet</b>',
  '&lt;b&gt; &amp; &#65; R&D',
  '[text](http://ond.example)',
  '![bild](http://ond.example/x.png)',
  '[ref]: http://ond.example',
  '[^1]: not',
  'läs [^1] och [ref]',
  '<http://ond.example>',
  'http://ond.example/a_b*c',
  'se https://ond.example/?a=1&b=2).',
  'www.ond.example|x',
  'a|b|www.ond.example',
  'skriv till anna.ek@ond.example.',
  'mailto:anna@ond.example xmpp:a@b.se/x',
  '(HTTPS://OND.EXAMPLE)',
  'xhttp://ond.example',
  '`http://ond.example`',
  'a\\|b \\',
  '\\*inte\\*',
  '- [x] gjort',
  '$x^2$ och $$y$$',
  'rad ett\nrad två\r\n\r\nny | rad',
  '| a | b |\n|---|---|\n| c | d |',
  '*   ',
  '#',
  'rubrik #',
  '5 * 3 = 15 < 16 > 2',
  '"citat" ’apostrof’ – tankstreck…',
  '\u001b[31mröd\u001b]8;;http://ond.example\u0007länk',
  '\u202eomvänd\u2066',
  '\u0085\u0000',
  '👩‍👧 日本語 é',
];
