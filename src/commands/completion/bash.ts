import type { CommandWords, Values } from './describe-commands.ts';

const reply = (values: Values): string => {
  switch (values.type) {
    case 'words':
      return `${values.several ? '_yrka_list' : '_yrka_words'} '${values.words.join(' ')}'`;
    case 'file':
      return '_yrka_files';
    case 'folder':
      return '_yrka_folders';
    default:
      return ':';
  }
};

const flagsOf = ({ options }: CommandWords): string => options.flatMap(({ flags }) => flags).join(' ');

const commandCase = (command: CommandWords): string => {
  const options = command.options.flatMap(({ flags, values }) =>
    values ? [`        ${flags.join('|')}) ${reply(values)}; return ;;`] : [],
  );
  return `    ${command.name})
${options.length > 0 ? `      case $option in\n${options.join('\n')}\n      esac\n` : ''}      [[ $cur == -* ]] && { _yrka_words '${flagsOf(command)}'; return; }
      ${reply(command.values)} ;;`;
};

/** A completion script for bash 3.2 and later. */
export const bashCompletion = (commands: readonly CommandWords[]): string => {
  const main = commands.find(({ isDefault }) => isDefault)!;
  return `# Completion of yrka for bash. Written by \`yrka completion bash\`.

_yrka_words() { local IFS=$' \\t\\n'; COMPREPLY+=($(compgen -W "$1" -- "$cur")); }

_yrka_list() {
  local before=
  [[ $cur == *,* ]] && before="\${cur%,*},"
  local IFS=$' \\t\\n'
  COMPREPLY+=($(compgen -P "$before" -W "$1" -- "\${cur##*,}"))
}

_yrka_files() { local IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -f -- "$cur")); }

_yrka_folders() { local IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -d -- "$cur")); }

_yrka() {
  local cur=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD-1]} command=${main.name}
  [[ $option == = ]] && option=\${COMP_WORDS[COMP_CWORD-2]}
  [[ $cur == = ]] && { option=\${COMP_WORDS[COMP_CWORD-1]}; cur=; }
  COMPREPLY=()
  case \${COMP_WORDS[1]} in
    ${commands.map(({ name }) => name).join('|')}) [[ $COMP_CWORD -gt 1 ]] && command=\${COMP_WORDS[1]} ;;
  esac
  [[ $COMP_CWORD -eq 1 && $cur != -* ]] && _yrka_words '${commands.map(({ name }) => name).join(' ')}'
  [[ $COMP_CWORD -eq 1 && $cur == -* ]] && _yrka_words '--version'
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}

complete -F _yrka yrka
`;
};
