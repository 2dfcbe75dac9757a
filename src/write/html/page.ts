import { createHash } from 'node:crypto';
import { loadBytes } from '../../data/load.ts';
import { type Html, html, trusted } from '../escape-html.ts';

/** What a whole page is made of. `kind` names its style sheets and script. */
export interface Page {
  readonly kind: 'article' | 'folder';
  readonly lang: string;
  readonly title: string;
  /** Name and version of the tool, where they are known. */
  readonly generator: string;
  readonly skip: string;
  readonly body: Html;
}

const STYLES = {
  article: ['page.css', 'article.css', 'marks.css', 'cards.css', 'print.css'],
  folder: ['page.css', 'folder.css', 'charts.css', 'tables.css', 'print.css'],
};

/** Line ends as a browser sees them: the hash in the policy is taken of that. */
const load = (name: string): string => new TextDecoder().decode(loadBytes(`page/${name}`)).replace(/\r\n?/g, '\n');

const hash = (content: string): string => `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;

/**
 * A self-contained page: its style and script are inside, and the content-security policy allows these two alone, by their
 * hashes. Nothing can be loaded or sent, and no other script or style can run, whatever an article holds.
 */
export const renderPage = ({ kind, lang, title, generator, skip, body }: Page): string => {
  const style = STYLES[kind].map(load).join('');
  const script = load(`${kind}.js`);
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="generator" content="${generator}">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body class="${kind}">
<a class="skip" href="#content">${skip}</a>
${body}
<script>${trusted(script)}</script>
</body>
</html>`.markup;
};
