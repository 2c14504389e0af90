import { ATTRIBUTION_VERBS } from '../lexicons/governors.ts';
import { type Chain, chainFrom, LONGEST_WALK } from './chains.ts';
import type { Clause, Oblique } from './clause.ts';
import type { NounPhrase } from './phrases.ts';
import type { Read } from './soFar.ts';
import type { VerbGroup } from './verbGroup.ts';

/** Prepositions that, after a verb, are part of it: "called off the talks". */
const PARTICLES = new Set(['up', 'off', 'out', 'down', 'back', 'away']);

/** The object, the prepositional phrases and the predicate after a verb. */
export function argumentsOf(read: Read, at: number): Pick<Clause, 'object' | 'second' | 'obliques' | 'predicate' | 'end'> {
  const verb = read.phrases[at] as VerbGroup;
  const obliques: Oblique[] = [];
  let object: Chain | null = null;
  let second: Chain | null = null;
  let predicate: string | null = null;
  let i = at + 1;
  let end = i;
  const limit = Math.min(read.phrases.length, at + LONGEST_WALK);
  while (i < limit) {
    const phrase = read.phrases[i]!;
    if (phrase.kind === 'adverb' || phrase.kind === 'quote') {
      i += 1;
    } else if (phrase.kind === 'noun') {
      const counts = read.phrases[i + 1];
      if (phrase.time && !(object === null && counts?.kind === 'prep' && counts.text === 'of')) {
        i += 1;
        end = i;
        continue;
      }
      if (verb.bare && object === null && isAdjective(read, phrase)) {
        predicate = read.tokens[phrase.end - 1]!.lower;
        i += 1;
        end = i;
        continue;
      }
      if (second !== null) break;
      const chain = chainFrom(read.phrases, read.tokens, i);
      if (object === null) object = chain;
      else second = chain;
      i = chain.end;
      end = i;
    } else if (phrase.kind === 'prep' || (phrase.kind === 'sub' && isPreposition(read, i))) {
      const noun = read.phrases[i + 1];
      if (noun?.kind === 'noun' && object === null && i === at + 1 && PARTICLES.has(phrase.text)) {
        object = chainFrom(read.phrases, read.tokens, i + 1);
        i = object.end;
        end = i;
      } else if (noun?.kind === 'noun') {
        const chain = chainFrom(read.phrases, read.tokens, i + 1);
        if (!noun.time) obliques.push({ prep: phrase.text, chain, at: i });
        i = noun.time ? i + 2 : chain.end;
        end = i;
      } else if (noun?.kind === 'prep' || noun?.kind === 'adverb') {
        i += 1;
      } else break;
    } else if (phrase.kind === 'comma') {
      const next = read.phrases[i + 1];
      const after = read.phrases[i + 2];
      const apposed =
        next?.kind === 'noun' &&
        next.end - next.first <= 3 &&
        read.phrases[i - 1]?.kind === 'noun' &&
        read.phrases[i - 2]?.kind === 'prep';
      if (next?.kind === 'prep' || (next?.kind === 'noun' && next.time)) i += 1;
      else if (apposed && after?.kind === 'prep') i += 2;
      else if (apposed && after?.kind === 'comma' && read.phrases[i + 3]?.kind === 'prep') i += 3;
      else break;
    } else break;
  }
  return { object, second, obliques, predicate, end };
}

function isAdjective(read: Read, noun: NounPhrase): boolean {
  return read.tokens[noun.end - 1]!.pos === 'ADJ';
}

/** "after the talks" has no verb of its own. */
function isPreposition(read: Read, at: number): boolean {
  const noun = read.phrases[at + 1];
  if (noun?.kind !== 'noun') return false;
  const chain = chainFrom(read.phrases, read.tokens, at + 1);
  const next = read.phrases[chain.end];
  return !(next?.kind === 'verb' && next.form !== 'infinitive' && next.form !== 'gerund');
}

export function isInverted(read: Read, verb: VerbGroup, at: number, object: Chain | null): boolean {
  if (!object || !ATTRIBUTION_VERBS.has(verb.lemma)) return false;
  const left = read.phrases[at - 1];
  return left?.kind === 'comma' || left?.kind === 'quote';
}
