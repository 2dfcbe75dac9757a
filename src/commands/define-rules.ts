import { type Command, Option } from 'commander';
import type { Act } from './act.ts';
import { defineConfigOptions, defineRuleOptions } from './define-extract.ts';
import type { ListFormat } from './rules/list-rules.ts';
import { settingsOf } from './settings-of.ts';

const LIST_FORMATS: readonly ListFormat[] = ['text', 'json'];

const formatOption = (): Option =>
  new Option('-f, --format <name>', 'how to print').choices(LIST_FORMATS).default('text');

const RULES_EXAMPLES = `
Examples:
  yrka rules list                      every rule with its weights
  yrka rules list --format json | jq -r '.[] | select(.kind == "demand") | .id'
  yrka rules show demand/must-actor    one rule with its patterns and examples
  yrka rules test                      run the examples of the Swedish pack
  yrka rules test my-rules             those of a folder, on top of that pack

Exit codes: 0 done; 1 an example of \`rules test\` does not hold;
2 usage, unknown rule, broken pack.
`;

/** Adds `rules list`, `rules show` and `rules test`. */
export const defineRules = (program: Command, act: Act): void => {
  const rules = program
    .command('rules')
    .description('list, show and test the rules')
    .addHelpText('after', RULES_EXAMPLES);
  defineConfigOptions(
    defineRuleOptions(rules.command('list').description('list the rules in force with their weights')),
  )
    .addOption(formatOption())
    .addHelpText('after', RULES_EXAMPLES)
    .action((_: unknown, command: Command) =>
      act(async (io) => {
        const { listRules } = await import('./rules/list-rules.ts');
        return listRules(command.getOptionValue('format') as ListFormat, await settingsOf(command), io);
      }),
    );
  defineConfigOptions(defineRuleOptions(rules.command('show').description('show everything of a rule')))
    .argument('<id>', 'the id of the rule, such as demand/must-actor')
    .addOption(formatOption())
    .addHelpText('after', RULES_EXAMPLES)
    .action((id: string, _: unknown, command: Command) =>
      act(async (io) => {
        const { showRule } = await import('./rules/show-rule.ts');
        return showRule(id, command.getOptionValue('format') as ListFormat, await settingsOf(command), io);
      }),
    );
  defineConfigOptions(defineRuleOptions(rules.command('test').description('run the examples of rules')))
    .argument('[dir]', 'a folder of rules; without one, the packs in force')
    .addHelpText('after', RULES_EXAMPLES)
    .action((folder: string | undefined, _: unknown, command: Command) =>
      act(async (io) => {
        const { testRules } = await import('./rules/test-rules.ts');
        return testRules(folder, await settingsOf(command), io);
      }),
    );
};
