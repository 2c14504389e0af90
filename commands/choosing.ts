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
