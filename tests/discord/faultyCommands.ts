import { type Command, defineCommand } from '../../commands/command.ts';
import { EVERYWHERE, HIDE } from '../../commands/declaration.ts';

/** A command that goes wrong as `answer` says. */
function command(name: string, answer: Command['answer']): Command {
  const declaration = { ...EVERYWHERE, name, description: 'For a test', options: [HIDE] };
  return { ...defineCommand({ declaration, examples: [], answer: () => ({ kind: 'advice', text: '' }) }), answer };
}

const throws = command('throws', () => {
  throw new Error('the index is on fire');
});
const hangs = command('hangs', () => new Promise(() => {}));
const returnsEarly = command('returns-early', () => undefined as never);
const throwsLate = command('throws-late', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1200));
  throw new Error('too late');
});
const advisesLate = command('advises-late', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1200));
  return { kind: 'advice', text: 'Turn it round.' };
});
const answersLate = command('answers-late', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1200));
  return { kind: 'report', heading: 'Done at last', lead: null, sections: [] };
});

/** Commands that go wrong, each in its way, and one that is merely slow. */
export const FAULTY_COMMANDS: readonly Command[] = [throws, hangs, returnsEarly, throwsLate, advisesLate, answersLate];
