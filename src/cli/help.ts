import { OPTION } from '../../commands/declaration.ts';
import { COMMANDS } from '../../commands/index.ts';

/** How the command line is used. */
export function usage(): string {
  const answering = COMMANDS.filter(({ audience, declaration }) => audience === 'everyone' && declaration.name !== 'help');
  const lines = answering.map(({ declaration }) => {
    const options = declaration.options.filter(({ type }) => type === OPTION.string);
    const written = options.map(({ name, required }, i) => (i === 0 && required ? `"<${name}>"` : `[--${name} …]`));
    return row(`${declaration.name} ${written.join(' ')}`, declaration.description);
  });
  return [
    'readout: questions to a corpus of diplomatic news, answered with verbatim quotes',
    '',
    ...lines,
    row('ask --batch', 'JSON Lines {id, question} from standard input, one answer a line'),
    row('ask --explain "…"', 'how the answer was found, step by step'),
    row('analyze [--explain]', 'JSON Lines {id, text, published?, title?}: sentences, mentions, dates, events'),
    row('check', 'what loaded, what was left out and why'),
    row('refresh', 'the articles again, while no bot runs on them: what has changed since they were read last'),
    row('ingest [--part 1/3]', 'the articles into the OpenSearch cluster; several machines read one share each'),
    row('start', 'the bot: in Discord with a token, else in a Discord of its own on this machine'),
    '',
    row('--corpus DIR', 'read another folder than CORPUS says (seeds/)'),
    row('--json', 'print one JSON object'),
  ].join('\n');
}

const row = (left: string, right: string): string =>
  left.length > 34 ? `  ${left}\n${' '.repeat(38)}${right}` : `  ${left.padEnd(36)}${right}`;
