import { type Command, defineCommand } from './command.ts';
import { EVERYWHERE, HIDE } from './declaration.ts';
import { exampleWords, fillExample } from './exampleWords.ts';
import { MESSAGE_COMMANDS } from './messageCommand.ts';
import type { SteppedCommand } from './stepped/steppedCommand.ts';

/** `/help` for a list of commands, itself not among them: those of moderators are shown to moderators alone. */
export function helpFor(commands: readonly (Command | SteppedCommand)[]): Command {
  return defineCommand({
    declaration: {
      ...EVERYWHERE,
      name: 'help',
      description: 'What Readout can do, with an example of each command',
      description_localizations: {
        fr: 'Ce que Readout sait faire, avec un exemple de chaque commande',
        tr: 'Readout’un yapabildikleri, her komuttan bir örnekle',
      },
      options: [HIDE],
    },
    examples: [{ typed: '/help', gives: 'this' }],
    answer({ index, moderates }) {
      const words = exampleWords.of(index);
      const linesOf = ({ examples }: Pick<Command, 'examples'>) =>
        examples.map(({ typed, gives }) => `${fillExample(typed, words)} → ${gives}`);
      const of = (audience: Command['audience']) => commands.filter((command) => command.audience === audience);
      return {
        kind: 'report',
        heading: 'Readout answers with quotes',
        lead:
          'It reads a collection of diplomatic news and shows who met whom, when and where, and what was demanded of whom. ' +
          'Every answer is made of verbatim quotes with publisher, date and link; the lines above them only name who, whom, when and where; what the articles do not say, it does not say. ' +
          'Add “hide” to any command and only you see the answer.',
        sections: [
          ...of('everyone').map((command) => ({
            title: `/${command.declaration.name}`,
            lines: [command.declaration.description, ...linesOf(command)],
          })),
          {
            title: 'Without a slash',
            lines: [
              'Write a question to Readout in a direct message, or behind its name in a channel or thread → as /ask',
              ...MESSAGE_COMMANDS.map(({ declaration, gives }) => `A message’s menu, Apps, ${declaration.name} → ${gives}`),
            ],
          },
          // Nobody else can use them; each with one example, for they tell the rest themselves.
          ...(moderates
            ? [{ title: 'For moderators', lines: of('moderators').flatMap((command) => linesOf(command).slice(0, 1)) }]
            : []),
        ],
      };
    },
  });
}
