import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { typedPeriod } from '../period.ts';
import { type Asked, type Earlier, FILTERS, NAMING, type NamedBefore } from './earlier.ts';
import { PREPOSITIONS } from './lexicons/ellipsis.ts';
import { atEnd, withPeriod } from './period.ts';

/**
 * The earlier question with a fragment in place of what it is of the kind of: "in 2022" of its period, "in Lisbon" of its place, "Ek" of whom it
 * names. Null where the fragment names nothing that could stand there.
 */
export function inPlaceOf(index: CorpusIndex, fragment: string, earlier: Earlier): Asked | null {
  const { preposition, words } = partsOf(fragment);
  if (!words) return null;
  if (typedPeriod(words) !== null) return otherPeriod(preposition, words, earlier);
  const isKnownPlace = index.findPlaces(words, 5).some((place) => place.toLowerCase() === words.toLowerCase());
  const isActor = index.resolveActor(words).length > 0;
  if ((preposition === 'in' || preposition === 'at' || (!isActor && isKnownPlace)) && isKnownPlace)
    return otherPlace(words, earlier);
  // Somebody whom the corpus does not know is put in all the same, so that the answer can say so.
  const isName = isActor || (preposition !== null && /\p{Lu}/u.test(words));
  return isName ? otherActor(index, preposition, words, earlier) : null;
}

function partsOf(fragment: string): { readonly preposition: string | null; readonly words: string } {
  const [, first = '', rest = ''] = /^(\S+)\s+(.*)$/s.exec(fragment) ?? [];
  return PREPOSITIONS.has(first.toLowerCase())
    ? { preposition: first.toLowerCase(), words: rest.trim() }
    : { preposition: null, words: fragment.trim() };
}

const OPEN_START = new Set(['since', 'after', 'from']);
const OPEN_END = new Set(['before', 'until', 'to', 'by']);

function otherPeriod(preposition: string | null, words: string, { asked, period }: Earlier): Asked | null {
  const { command, options } = asked;
  if (command === 'ask') {
    const question = options.question!.trim();
    const said = preposition && preposition !== 'at' && preposition !== 'of' ? `${preposition} ${words}` : words;
    if (!period) return ask(withPeriod(question, said));
    const before = question.slice(0, period.start);
    const lead = /\b(?:in|on|since|after|before|during|until)\s+$/i.exec(before);
    const kept = preposition && lead ? before.slice(0, lead.index) : before;
    return ask(`${kept}${preposition ? said : words}${question.slice(period.end)}`);
  }
  if (!FILTERS[command]!.includes('from')) return null;
  const { from: _from, to: _to, ...rest } = options;
  const from = OPEN_END.has(preposition ?? '') ? {} : { from: words };
  const to = OPEN_START.has(preposition ?? '') ? {} : { to: words };
  return { command, options: { ...rest, ...from, ...to } };
}

function otherPlace(words: string, { asked, named }: Earlier): Asked | null {
  const { command, options } = asked;
  if (command === 'ask') {
    const place = named.find(({ isPlace }) => isPlace);
    return ask(place ? inSpan(options.question!, place, words) : atEnd(options.question!, `in ${words}`));
  }
  return FILTERS[command]!.includes('place') ? { command, options: { ...options, place: words } } : null;
}

function otherActor(index: CorpusIndex, preposition: string | null, words: string, { asked, named }: Earlier): Asked | null {
  const { command, options } = asked;
  const people = named.filter(({ isPlace }) => !isPlace);
  if (command !== 'ask') {
    const role = preposition && NAMING.has(preposition) ? preposition : null;
    const option = FILTERS[command]!.find((name) => name === role) ?? optionOf(people, FILTERS[command]!);
    return option ? { command, options: { ...options, [option]: words } } : null;
  }
  const question = options.question!;
  const [type] = index.resolveActor(words).map((actor) => actor.type);
  const behind =
    preposition === null ? null : people.find(({ at }) => 'start' in at && endsWith(question.slice(0, at.start), preposition));
  const alike = people.find(({ actor }) => actor !== null && actor.type === type);
  const replaced = behind ?? alike ?? people.at(-1);
  if (replaced) return ask(inSpan(question, replaced, words));
  return preposition ? ask(atEnd(question, `${preposition} ${words}`)) : null;
}

function optionOf(people: readonly NamedBefore[], filters: readonly string[]): string | undefined {
  const [first] = people;
  return first && 'option' in first.at ? first.at.option : filters.find((name) => NAMING.has(name));
}

const endsWith = (text: string, word: string) => text.trimEnd().toLowerCase().endsWith(` ${word}`);

const ask = (question: string): Asked => ({ command: 'ask', options: { question } });

function inSpan(question: string, { at }: NamedBefore, words: string): string {
  return 'start' in at ? question.slice(0, at.start) + words + question.slice(at.end) : question;
}
