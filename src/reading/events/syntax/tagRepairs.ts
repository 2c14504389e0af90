import { nounClass } from '../../actors/nouns.ts';
import type { Sentence, Token } from '../../text.ts';
import { CLAIM_NOUNS, DENYING_TELLERS, DOUBTING_TELLERS } from '../lexicons/denials.ts';
import { isTimeWord } from './functionWords.ts';

/** Words a statistical tagger takes for nouns although their clause has no other verb: "the minister demands that…". */
const NOUNS_OR_VERBS = new Set(
  'demand demands call calls request requests visit visits host hosts talk talks phone phones urge urges tour tours brief briefs appeal appeals meet meets press presses threaten attack attacks strike strikes welcome welcomes back backs slam slams support supports order orders vow vows pledge pledges doubt doubts dispute disputes claim claims head'.split(
    ' ',
  ),
);
const CLAUSE_BREAKS = new Set([
  'until',
  'till',
  'if',
  'unless',
  'before',
  'because',
  ',',
  ';',
  ':',
  'and',
  'but',
  'that',
  'who',
  'which',
  'after',
  'while',
  'as',
  'when',
  '"',
  '“',
  '”',
  '—',
  '–',
]);
/** After these a clause may follow without "that". */
const SAYING = new Set([
  'say',
  'tell',
  'add',
  'think',
  'believe',
  'claim',
  'hope',
  'note',
  'warn',
  'announce',
  'argue',
  'insist',
  'report',
]);
/** "is seeking help from": a noun between a verb and a preposition. */
const HELP = new Set(['help', 'support', 'aid', 'talks', 'backing']);
const STEPS = new Set(['step', 'stand', 'pull', 'back']);
const ASIDE = new Set(['down', 'aside', 'back', 'off', 'out']);
/** "denies meeting the envoy", "left without meeting her". */
const BEFORE_MEETING = new Set(['deny', 'without', 'avoid', 'admit', 'recall', 'confirm', 'regret', 'remember', 'by', 'instead']);
const FOLLOWS_VERB = new Set(['DET', 'PROPN', 'PRON']);

/**
 * The parts of speech of a sentence's tokens, with the tagger's commonest slips on verbs mended:
 * a base form after "to" or a modal is a verb; so is "demands" between a subject and "that" where its clause has no other verb.
 */
export function partsOfSpeech(tokens: readonly Token[], sentence: Sentence): string[] {
  const tags: string[] = [];
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) tags.push(tokens[i]!.pos);
  const at = (i: number): Token | undefined => tokens[sentence.firstToken + i];
  let verbInClause = false;
  for (let i = 0; i < tags.length; i += 1) {
    const token = at(i)!;
    const before = i > 0 ? tags[i - 1]! : '';
    if (CLAUSE_BREAKS.has(token.lower)) verbInClause = false;
    if (tags[i] === 'NOUN' || tags[i] === 'PROPN') {
      if (isBareInfinitive(token, before, at(i - 1), at(i + 1), tags[i + 1] ?? '')) tags[i] = 'VERB';
      else if (
        !verbInClause &&
        NOUNS_OR_VERBS.has(token.lower) &&
        isFiniteVerb(before, at(i - 1), at(i + 1), tags[i + 1] ?? '', token)
      )
        tags[i] = 'VERB';
    }
    if ((tags[i] === 'VERB' || tags[i] === 'ADV') && isPartOfCompound(i, tags, at)) tags[i] = 'ADJ';
    if (
      tags[i] === 'NOUN' &&
      token.lower === 'meeting' &&
      (before === 'ADP' || before === 'SCONJ' || before === 'VERB' || at(i - 1)?.lower === ',') &&
      isDetermined(at(i + 1), tags[i + 1] ?? '')
    )
      tags[i] = 'VERB';
    if (
      tags[i] === 'NOUN' &&
      token.lower === 'meeting' &&
      BEFORE_MEETING.has(at(i - 1)?.lemma ?? '') &&
      opensSide(at(i + 1), tags[i + 1] ?? '')
    )
      tags[i] = 'VERB';
    if (tags[i] === 'DET' && token.lower === 'that' && opensContent(at(i - 1), at(i + 1))) tags[i] = 'SCONJ';
    if (tags[i] === 'NOUN' && before === 'CCONJ' && token.lower === 'call' && /^(?:on|upon|for)$/.test(at(i + 1)?.lower ?? ''))
      tags[i] = 'VERB';
    if (token.lower === 'called' && at(i - 1)?.lower === 'so') tags[i] = 'ADJ';
    if (tags[i] === 'NOUN' && !verbInClause && isVerbOfPlural(i, tags, at)) tags[i] = 'VERB';
    if (/^(?:NOUN|ADJ|ADV|ADP)$/.test(tags[i]!) && isMandatedVerb(i, tags, at)) {
      tags[i] = 'VERB';
      if (ORDER.has(at(i - 1)!.lower)) tags[i - 1] = 'ADV';
    }
    if (tags[i] === 'VERB' && token.lower === 'according') tags[i] = 'ADP';
    // "her talks there with": a place, not "there is".
    if (tags[i] === 'PRON' && token.lower === 'there' && tags[i + 1] !== 'AUX' && tags[i + 1] !== 'VERB') tags[i] = 'ADV';
    // "asked Niger to back a resolution"; "met with visiting envoy Omar Diallo".
    if (tags[i] === 'ADV' && token.lower === 'back' && at(i - 1)?.lower === 'to' && OPENS_OBJECT.test(tags[i + 1] ?? ''))
      tags[i] = 'VERB';
    if (tags[i] === 'VERB' && token.lower === 'visiting' && (at(i - 1)?.lower === 'with' || before === 'VERB')) tags[i] = 'ADJ';
    if (tags[i] === 'VERB' && verbInClause && isPluralNoun(token, before, at(i - 1))) tags[i] = 'NOUN';
    if (
      tags[i] === 'VERB' &&
      HELP.has(token.lower) &&
      (before === 'VERB' || before === 'ADP' || before === 'SCONJ') &&
      /^(?:from|with|in|for|to|[.,;])$/.test(at(i + 1)?.lower ?? '.')
    )
      tags[i] = 'NOUN';
    if (tags[i] === 'VERB' && (token.lower === 'time' || token.lower === 'talks') && before === 'AUX') tags[i] = 'NOUN';
    if (tags[i] === 'NOUN' && STEPS.has(token.lower) && ASIDE.has(at(i + 1)?.lower ?? '') && /^(?:NOUN|PROPN)$/.test(before))
      tags[i] = 'VERB';
    if ((tags[i] === 'VERB' && !token.lower.endsWith('ing')) || tags[i] === 'AUX')
      verbInClause = !SAYING.has(token.lemma.toLowerCase());
  }
  return tags;
}

function isBareInfinitive(
  token: Token,
  before: string,
  previous: Token | undefined,
  next: Token | undefined,
  after: string,
): boolean {
  if (!NOUNS_OR_VERBS.has(token.lower) || token.lower !== token.lemma.toLowerCase()) return false;
  if (before === 'AUX' && /^(?:will|would|must|should|can|could|may|might|to|ll|shall)$/.test(previous!.lower)) return true;
  return (
    before === 'PART' && previous!.lower === 'to' && (FOLLOWS_VERB.has(after) || next?.lower === 'with' || next?.lower === 'for')
  );
}

function isFiniteVerb(
  before: string,
  previous: Token | undefined,
  next: Token | undefined,
  after: string,
  token: Token,
): boolean {
  if (
    !previous ||
    !next ||
    (before !== 'PROPN' && before !== 'NOUN' && before !== 'PRON') ||
    /^(?:his|her|its|their|our|my|your)$/.test(previous.lower)
  )
    return false;
  const ofPlural = previous.lower.endsWith('s') && next.lower === 'that';
  if (before !== 'PRON' && !token.lower.endsWith('s') && !ofPlural) return false;
  if (token.text[0] !== token.lower[0]) return false;
  return next.lower === 'that' || next.lower === 'on' || next.lower === 'for' || FOLLOWS_VERB.has(after);
}

/** "rejected U.S. calls for": a noun where the clause already has its verb. */
function isPluralNoun(token: Token, before: string, previous: Token | undefined): boolean {
  if (!previous || !token.lower.endsWith('s') || !NOUNS_OR_VERBS.has(token.lower)) return false;
  return (
    before === 'PROPN' ||
    before === 'ADJ' ||
    before === 'DET' ||
    before === 'NUM' ||
    (before === 'PART' && previous.lower !== 'to')
  );
}

/** Words after a noun that a verb may have after it too. */
const FOLLOWS_ANY_VERB = /^(?:ADP|ADV|DET|PUNCT|PART|)$/;
/** How far ahead a verb of the same clause is looked for. */
const LOOK_AHEAD = 12;

/** "until the rebels surrender", "that the union halt the strike": a noun and a word that may be its verb, where the clause has no other. */
function isVerbOfPlural(i: number, tags: readonly string[], at: (i: number) => Token | undefined): boolean {
  const token = at(i)!;
  const previous = at(i - 1);
  const after = tags[i + 1] ?? '';
  const plural =
    tags[i - 1] === 'NOUN' && previous !== undefined && previous.lower !== previous.lemma && previous.lower.endsWith('s');
  const beforeObject = (tags[i - 1] === 'NOUN' || tags[i - 1] === 'PROPN') && after === 'DET';
  if (token.lower !== token.lemma || (!beforeObject && !(plural && FOLLOWS_ANY_VERB.test(after)))) return false;
  for (let j = i + 1; j < i + LOOK_AHEAD && j < tags.length; j += 1) {
    if (tags[j] === 'VERB' || tags[j] === 'AUX') return false;
    if (CLAUSE_BREAKS.has(at(j)!.lower)) break;
  }
  return opensClause(i, tags, at);
}

const MANDATIVE = new Set(
  'demand insist ask request urge require propose recommend beg plead appeal stipulate insistence plea'.split(' '),
);
/** Adverbs that the tagger takes for adjectives. */
const ORDER = new Set(['first', 'next', 'last']);
const OPENS_OBJECT = /^(?:DET|PRON|PROPN|NUM)$/;

/** "demanded that Norway lower its quota", "insisted that Peru first hand over": after such a verb the word behind the subject is one too. */
function isMandatedVerb(i: number, tags: readonly string[], at: (i: number) => Token | undefined): boolean {
  const token = at(i)!;
  if ((tags[i] !== 'ADJ' && token.lower !== token.lemma.toLowerCase()) || !/^[a-z]+$/.test(token.text)) return false;
  if (
    !OPENS_OBJECT.test(tags[i + 1] ?? '') &&
    !(tags[i + 1] === 'ADP' && ASIDE.has(at(i + 1)!.lower)) &&
    at(i + 1)?.lower !== 'over' &&
    !opensBareObject(i, tags, at)
  )
    return false;
  let j = i - 1;
  while (tags[j] === 'ADV' || ORDER.has(at(j)?.lower ?? '')) j -= 1;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(tags[j] ?? '')) return false;
  for (let steps = 0; steps < LOOK_AHEAD && j >= 0; steps += 1, j -= 1) {
    if (at(j)!.lower === 'that') return MANDATIVE.has(at(j - 1)?.lemma.toLowerCase() ?? '');
    if (!/^(?:NOUN|PROPN|PRON|ADJ|DET|NUM|CCONJ)$/.test(tags[j]!)) return false;
  }
  return false;
}

/** "that Norway **halt** work on the dam": behind a name and before a thing without an article, where nothing after it can be the verb. */
function opensBareObject(i: number, tags: readonly string[], at: (i: number) => Token | undefined): boolean {
  if (tags[i] !== 'NOUN' || tags[i - 1] !== 'PROPN' || tags[i + 1] !== 'NOUN' || nounClass(at(i + 1)!) !== null) return false;
  for (let j = i + 1; j < Math.min(tags.length, i + LOOK_AHEAD) && !CLAUSE_BREAKS.has(at(j)!.lower); j += 1)
    if (tags[j] === 'VERB' || tags[j] === 'AUX') return false;
  return true;
}

/** "until the rebels", "that both sides": only a noun phrase between the word that opens the clause and here. */
function opensClause(i: number, tags: readonly string[], at: (i: number) => Token | undefined): boolean {
  for (let j = i - 1; j >= Math.max(0, i - LOOK_AHEAD); j -= 1) {
    if (/^(?:until|till|if|unless|that|because|while)$/.test(at(j)!.lower)) return true;
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tags[j]!)) return false;
  }
  return false;
}

const VERB_PREFIXES = new Set(['re', 'co', 'pre', 'over', 'under', 'out', 'counter', 'de', 'mis']);

/** "so-called", "hard-hit": a word joined by a hyphen, before a noun. */
function isPartOfCompound(i: number, tags: readonly string[], at: (i: number) => Token | undefined): boolean {
  const [token, before, after] = [at(i)!, at(i - 1), at(i + 1)];
  if (after?.lower === '-' && after.start === token.end) return !VERB_PREFIXES.has(token.lower) && isNominal(tags[i + 3]);
  const joined = before?.lower === '-' && before.end === token.start;
  return joined && !VERB_PREFIXES.has(at(i - 2)?.lower ?? '') && isNominal(tags[i + 1]);
}

function isNominal(tag: string | undefined): boolean {
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ';
}

/** ", meeting their counterparts": a participle, not a noun. */
function isDetermined(next: Token | undefined, tag: string): boolean {
  return (
    next !== undefined &&
    (tag === 'DET' || (tag === 'PROPN' && !isTimeWord(next.lower)) || /^(?:his|her|its|their)$/.test(next.lower))
  );
}

/** "denies meeting Omar Diallo", "denies meeting him": somebody is met. */
function opensSide(next: Token | undefined, tag: string): boolean {
  return next !== undefined && !isTimeWord(next.lower) && (isDetermined(next, tag) || tag === 'PRON');
}

/** "reports that President Obi met": before a name "that" opens what is said. */
function opensContent(previous: Token | undefined, next: Token | undefined): boolean {
  if (!previous || !next || !/^\p{Lu}/u.test(next.text) || isTimeWord(next.lower)) return false;
  const lemma = previous.lemma.toLowerCase();
  return CLAIM_NOUNS.has(lemma.replace(/s$/, '')) || DENYING_TELLERS.has(lemma) || DOUBTING_TELLERS.has(lemma);
}
