import type { Command } from './command.ts';

/** Puts the chosen actor's id in place of the first of these options that could mean it among others. */
export function chooseActor(...names: readonly string[]): Command['choose'] {
  return (index, options, choice) => {
    const asked = names.find((name) => {
      const typed = options[name];
      const meant = typeof typed === 'string' ? index.resolveActor(typed) : [];
      return meant.length > 1 && meant.some(({ id }) => id === choice);
    });
    return { ...options, [asked ?? names[0]!]: choice };
  };
}

/** The longest name that is looked for in a question, in words. */
const LONGEST_NAME = 6;

/** Writes the chosen actor's name into a question, in place of the words that could mean it among others. */
export const chooseInQuestion: Command['choose'] = (index, options, choice) => {
  const name = index.actors.get(choice)?.name;
  const { question } = options;
  if (name === undefined || typeof question !== 'string') return options;
  const words = [...question.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)];
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length -= 1) {
    for (let first = 0; first + length <= words.length; first += 1) {
      const [start, last] = [words[first]!.index, words[first + length - 1]!];
      const end = last.index + last[0].length;
      const meant = index.resolveActor(question.slice(start, end));
      if (meant.length > 1 && meant.some(({ id }) => id === choice))
        return { ...options, question: question.slice(0, start) + name + question.slice(end) };
    }
  }
  return { ...options, question: `${question} (${name})` };
};
