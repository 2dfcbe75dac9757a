import { Summariser } from '../../../src/corpus/summarise.ts';
import type { Output } from '../../../src/model/output.ts';
import type { Summary } from '../../../src/model/summary.ts';
import { makeOutput, makeUnit, mention } from '../../corpus/make-output.ts';

/** Markup that would run, load or change something if a browser took it for markup. Each sets `hacked` where it runs. */
export const MARKUP = [
  '<script>window.hacked = 1</script>',
  '</script><script>window.hacked = 1</script>',
  '</style><style>* { display: none !important }</style>',
  '</title><script>window.hacked = 1</script>',
  '--><script>window.hacked = 1</script><!--',
  ']]><script>window.hacked = 1</script>',
  '<img src="https://ond.example/x.png" onerror="window.hacked = 1">',
  '<svg onload="window.hacked = 1"><animate onbegin="window.hacked = 1"/></svg>',
  '<svg><foreignObject><iframe src="https://ond.example/"></iframe></foreignObject></svg>',
  '<math><mtext></mtext><mglyph><style></math><img src onerror="window.hacked = 1">',
  '<iframe srcdoc="<script>top.hacked = 1</script>"></iframe>',
  '<link rel="stylesheet" href="https://ond.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://ond.example/">',
  '<base href="https://ond.example/">',
  '<form action="https://ond.example/"><button>Skicka</button></form>',
  '<a href="javascript:window.hacked = 1">länk</a>',
  '<div style="position: fixed; inset: 0">över allt</div>',
  '" onfocus="window.hacked = 1" autofocus="',
  "' onmouseover='window.hacked = 1' x='",
  '` onclick=window.hacked=1 `',
  '&lt;b&gt; &amp;amp; &#x3c;script&#x3e; &Aring; R&D',
  '{{constructor.constructor("window.hacked = 1")()}}',
  '\u202egnal mo\u202c \u2067baklänges\u2069',
  'ett\u0000två\u0007tre\u001b[31m',
  '\ud83d ensam',
  'å'.repeat(400),
  'https://ond.example/'.padEnd(300, 'x'),
];

/** An article in which every text that an input can hold is hostile, its units nested and across each other. */
export const hostileArticle = (): Output => {
  const text = MARKUP.join('\n\n');
  const all = MARKUP.join(' ');
  let start = 0;
  const places = MARKUP.map((markup) => {
    const place = { start, end: start + markup.length };
    start = place.end + 2;
    return place;
  });
  const units = places.flatMap(({ start, end }, index) => {
    const markup = MARKUP[index]!;
    const evidence = [{ rule: `demand/${markup}`, start, end, text: markup, weight: 1 }];
    const holder = { type: 'person', name: markup, text: all, start, end } as const;
    const whole = { start, end, form: markup, holder, evidence, score: (index % 10) / 10 };
    return [
      { ...makeUnit({ kind: 'demand', text: markup, addressee: mention(all, markup) }), ...whole },
      { ...makeUnit({ kind: 'criticism', text: markup, target: mention(all, markup) }), ...whole, end: end + 4 },
      { ...makeUnit({ kind: 'claim', text: markup }), ...whole, start: start + 3 },
    ];
  });
  const authors = MARKUP.map((name) => ({ name, role: name, party: name, organisation: name }));
  const output = makeOutput(all, units, { text, title: all, authors, date: all, publication: all, language: all });
  const issues = MARKUP.map((message) => ({ code: message, severity: 'warning', message }) as const);
  return {
    ...output,
    offsets: 'utf16',
    tool: { ...output.tool, hash: all, packs: [{ name: all, version: all }] },
    relations: [{ id: 'r1', type: 'support', from: 'u1', to: 'u2', score: 1, evidence: [] }],
    issues,
  };
};

/** The summary of that article, a hundred times over, under as many names. */
export const hostileSummary = (): Summary => {
  const summariser = new Summariser();
  const output = hostileArticle();
  for (const [index, name] of MARKUP.entries()) {
    const document = {
      ...output.document,
      id: `${index}${name}`,
      path: name,
      title: name,
      date: `2${name}`,
      publication: name,
    };
    summariser.add({ ...output, document });
    summariser.add({ schema: 'yrka/1', error: { code: name, message: name, path: name } });
  }
  return summariser.summary();
};
