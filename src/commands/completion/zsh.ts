import type { CommandWords, OptionWords, Values } from './describe-commands.ts';

/** Between single quotes, for _arguments: brackets and colons have a meaning there. */
const quote = (text: string): string => text.replace(/[[\]:\\]/gu, '\\$&').replaceAll("'", "'\\''");

const action = (values: Values): string => {
  switch (values.type) {
    case 'words':
      return values.several ? `_values -s , name ${values.words.join(' ')}` : `(${values.words.join(' ')})`;
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    default:
      return ' ';
  }
};

const optionSpec = ({ flags, about, values }: OptionWords): string[] =>
  flags.map((flag) => {
    const end = values
      ? `${flag.startsWith('--') ? '=' : '+'}[${quote(about)}]:value:${action(values)}`
      : `[${quote(about)}]`;
    return `      '*${flag}${end}'`;
  });

const commandCase = ({ name, options, values }: CommandWords): string => `    ${name})
      _arguments -s \\
${[...options.flatMap(optionSpec), `      '*:argument:${action(values)}'`].join(' \\\n')} ;;`;

/** A completion script for zsh. */
export const zshCompletion = (commands: readonly CommandWords[]): string => {
  const main = commands.find(({ isDefault }) => isDefault)!;
  return `#compdef yrka
# Completion of yrka for zsh. Written by \`yrka completion zsh\`.

_yrka() {
  local command=${main.name}
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    '${name}:${quote(about)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    [[ \${words[2]} == -* ]] || _describe -t commands command commands
  elif (( \${commands[(I)\${words[2]}:*]} )); then
    command=\${words[2]}
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}

if [[ \${funcstack[1]} == _yrka ]]; then _yrka "$@"; else compdef _yrka yrka; fi
`;
};
