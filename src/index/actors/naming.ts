import { nameTokens, tokenKey } from '../../reading/actors/names.ts';
import { SAME_OFFICES } from '../../reading/lexicons/offices.ts';
import type { Actor, ActorType } from '../../reading/reading.ts';
import { foldName, orderOf } from './cluster.ts';

type Words = readonly string[];

/** The words of a name that are compared, of a person as of any body. */
export const wordsOfName = ({ type, name }: Pick<Actor, 'type' | 'name'>): Words =>
  type === 'person' ? nameTokens(name) : foldName(name).split(' ');

/** One for all namesakes: their type, and their order among those of it. */
export const keyOfNamesakes = ({ type, state }: Pick<Actor, 'type' | 'state'>, words: Words): string =>
  `${type} ${orderOf(words, state)}`;

/** With what the keys of all bodies of a name begin, of whatever state. */
export function keysOfBodiesBegin(type: ActorType, words: Words): string {
  const key = keyOfNamesakes({ type, state: null }, words);
  return key.slice(0, key.indexOf('\n') + 1);
}

/** How the first and the last word of a person's name sound: two that can be one share one. */
export function soundsOf(words: Words): string[] {
  const [first, last] = [tokenKey(words[0] ?? ''), tokenKey(words.at(-1) ?? '')];
  return first === last ? [first] : [first, last];
}

/** An office without a name ("the Iranian ambassador") may be held by another person in another article. */
export const isNamed = ({ name, offices }: Pick<Actor, 'name' | 'offices'>): boolean =>
  /\p{Lu}/u.test(name) &&
  !/^(?:the|a|an|his|her|their)\s/i.test(name) &&
  !offices.some(({ title }) => name.toLowerCase().includes(title.toLowerCase())) &&
  !saysOfficeOtherwise(name, offices);

/** "spokeswoman for the premier", of a spokesman: an office under another of its names. */
function saysOfficeOtherwise(name: string, offices: Actor['offices']): boolean {
  return name.split(' ').some((word) => {
    const kept = SAME_OFFICES.get(word.toLowerCase());
    return kept !== undefined && offices.some(({ title }) => title === kept || title.endsWith(` ${kept}`));
  });
}
