import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { put, stage, yrka } from './stage.ts';

// The completion scripts, loaded by the shells that they are for.

stage({ 'texts/a.txt': '', 'with space/b.txt': '' });

const run = (shell: string, ...args: string[]) => spawnSync(shell, args, { encoding: 'utf8' });

const isThere = (shell: string): boolean => run(shell, '-c', 'exit 0').status === 0;

/** Each line as it is typed, up to the cursor, and what is among the offers. */
const OFFERS: [line: string, offers: string[], not: string[]][] = [
  ['yrka ', ['extract', 'explain', 'rules', 'schema', 'help'], []],
  ['yrka ex', ['extract', 'explain'], ['rules']],
  ['yrka texts --fo', ['--format'], ['--out']],
  ['yrka texts --format ', ['json', 'ndjson', 'html'], ['--out']],
  ['yrka texts --format nd', ['ndjson'], ['json']],
  ['yrka texts --offsets ', ['codepoints', 'utf16'], []],
  ['yrka rules ', ['list', 'show', 'test'], []],
  ['yrka rules test --no-d', ['--no-default-rules'], ['list']],
  ['yrka completion ', ['bash', 'zsh', 'fish'], []],
  ['yrka help me', ['merge'], ['rules']],
  ['yrka texts --out te', ['texts'], []],
];

describe.skipIf(!isThere('bash'))('bash', () => {
  test.each(OFFERS)('after «%s»', async (line, offers, not) => {
    put({ 'yrka.bash': (await yrka(['completion', 'bash'])).out });
    const words = line.split(' ');
    const script = `source ./yrka.bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
      $(complete -p yrka | sed 's/.*-F \\([^ ]*\\).*/\\1/'); printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = run('bash', '-c', script);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(offers));
    for (const word of not) expect(stdout.split('\n')).not.toContain(word);
  });
});

describe.skipIf(!isThere('fish'))('fish', () => {
  test.each(OFFERS)('after «%s»', async (line, offers, not) => {
    put({ 'yrka.fish': (await yrka(['completion', 'fish'])).out });
    const script = `source ./yrka.fish; complete -C ${JSON.stringify(line)}`;
    const { stdout, stderr } = run('fish', '--no-config', '-c', script);
    expect(stderr).toBe('');
    const shown = stdout.split('\n').map((each) => each.split('\t')[0]!.replace(/\/$/u, ''));
    expect(shown).toEqual(expect.arrayContaining(offers));
    for (const word of not) expect(shown).not.toContain(word);
  });
});

describe.skipIf(!isThere('zsh'))('zsh', () => {
  test('loads the script and knows the command', async () => {
    put({ _yrka: (await yrka(['completion', 'zsh'])).out });
    const script = 'fpath=($PWD $fpath); autoload -U compinit; compinit -D -u; print $_comps[yrka]; autoload +X _yrka';
    expect(run('zsh', '-f', '-c', script)).toMatchObject({
      status: 0,
      stdout: '_yrka\n',
      stderr: '',
    });
  });
});
