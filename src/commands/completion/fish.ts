import type { CommandWords, OptionWords, Values } from './describe-commands.ts';

const quote = (text: string): string => `'${text.replace(/['\\]/gu, '\\$&')}'`;

const argument = (values: Values): string => {
  switch (values.type) {
    case 'words':
      return values.several
        ? `-a '(__fish_append , ${values.words.join(' ')})'`
        : `-a ${quote(values.words.join(' '))}`;
    case 'folder':
      return `-a '(__fish_complete_directories)'`;
    case 'file':
      return '-F';
    default:
      return '';
  }
};

const optionLine = (condition: string, { flags, about, values }: OptionWords): string =>
  [
    `complete -c yrka -n ${quote(condition)}`,
    ...flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)),
    ...(values ? [values.type === 'file' ? '-r' : '-x', argument(values)] : []),
    `-d ${quote(about)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

const commandLines = ({ name, about, options, values, isDefault }: CommandWords, names: string): string[] => {
  const seen = `__fish_seen_subcommand_from ${name}`;
  const condition = isDefault ? `${seen}; or not __fish_seen_subcommand_from ${names}` : seen;
  return [
    `complete -c yrka -n ${quote(`not __fish_seen_subcommand_from ${names}`)} -a ${name} -d ${quote(about)}`,
    ...options.map((option) => optionLine(condition, option)),
    `complete -c yrka -n ${quote(condition)} ${values.type === 'file' ? '-F' : `-f ${argument(values)}`}`.trimEnd(),
  ];
};

/** A completion script for fish. */
export const fishCompletion = (commands: readonly CommandWords[]): string => {
  const names = commands.map(({ name }) => name).join(' ');
  return `# Completion of yrka for fish. Written by \`yrka completion fish\`.

${commands.flatMap((command) => commandLines(command, names)).join('\n')}
`;
};
