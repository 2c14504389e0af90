import { daysOf } from '../../index/edtf.ts';
import { stem } from '../../index/passages/terms.ts';
import { findTimexes } from '../../reading/dates/timexes.ts';
import type { EventType } from '../../reading/reading.ts';
import { annotate } from '../../reading/text.ts';
import { KINDS_OF_NOUN } from './lexicons/answerKinds.ts';
import { EVENT_WORDS, FUTURE_WORDS, LIST_WORDS, NEGATIONS } from './lexicons/eventWords.ts';
import type { AskedTerm, Question } from './question.ts';

/** Someone or something that the question names: "Iran's ambassador in Baghdad". Indices of the question's terms. */
export interface Party {
  readonly terms: readonly number[];
  /** As written, for looking it up and for saying what was looked for. */
  readonly text: string;
  /** Where it stands to the verb; `agent` after "by" of a passive. */
  readonly side: 'before' | 'after';
  /** It follows "in" or "at": where it happened, not who took part. */
  readonly isPlace: boolean;
  /** What it was about, or when: "before the NATO summit", "to reopen the border". It takes no part, but has to be told. */
  readonly isTopic: boolean;
}

/** What a question asks about an event, as far as its words tell. */
export interface Frame {
  /** Empty where the question is about no kind of event that is read. */
  readonly types: ReadonlySet<EventType>;
  readonly mode: 'visit' | 'phone' | null;
  readonly parties: readonly Party[];
  /** Index of the word that tells the kind of event as a verb; null where a noun does ("the deal") or nothing. */
  readonly verb: number | null;
  /** "was asked by", "was visited": what stands before the verb is who it was done to. */
  readonly isPassive: boolean;
  /** EDTF of a period that the question gives in full ("in March 2023"). */
  readonly period: string | null;
  readonly periodText: string | null;
  readonly asksList: boolean;
  /** It asks what is still to come: "who will", "is going to". */
  readonly asksFuture: boolean;
  /** It asks about what did not happen: "why did … not go", "who never signed". */
  readonly isNegated: boolean;
  /** Its answer is a denied event: "who did not meet …", "what did … not demand". */
  readonly asksDenial: boolean;
}

interface Trigger {
  readonly type: EventType;
  readonly mode: 'visit' | 'phone' | null;
  /** Stems after the first. */
  readonly rest: readonly string[];
}

const TRIGGERS: ReadonlyMap<string, readonly Trigger[]> = triggersByStem();

function triggersByStem(): Map<string, Trigger[]> {
  const triggers = new Map<string, Trigger[]>();
  for (const { type, mode = null, words } of EVENT_WORDS) {
    for (const phrase of words.split(' ')) {
      const [first, ...rest] = phrase.split('_').map(stem);
      triggers.set(first!, [...(triggers.get(first!) ?? []), { type, mode, rest }]);
    }
  }
  return triggers;
}

/** "What did … demand of": after an auxiliary, a word with no article before it is the verb, whatever else it may be. */
function isInverted(words: Question['words'], at: number): boolean {
  const before = words.slice(0, at).map(({ word }) => word);
  return (
    before.some((word) => /^(?:did|does|do)$/.test(word)) &&
    !/^(?:a|an|the|this|that|any|their|its|his|her)$/.test(before.at(-1) ?? '')
  );
}

const PARTICIPLE = /(?:ed|en|met|told|struck|hit|shot|sent|held|bombed)$/;

/** "Was visited by", "what was the envoy asked to do": a form of "be" before a participle, with no clause of its own between them. */
function isPassive(words: Question['words'], verb: number): boolean {
  if (verb < 1 || !PARTICIPLE.test(words[verb]!.word)) return false;
  const be = words.slice(0, verb).findLastIndex(({ word }) => /^(?:was|were|been|being|is|are)$/.test(word));
  return be >= 0 && words.slice(be + 1, verb).every(({ word }) => !/^(?:who|that|which|when|where)$/.test(word));
}

const OFFICES = new Set(`${KINDS_OF_NOUN.person} ${KINDS_OF_NOUN.group}`.split(' ').map(stem));
/** Words that may stand inside a name: "the Union of the Comoros". */
const WITHIN_NAME = new Set('of the al el'.split(' '));
/** Words that go on with an office alone: "ambassador in Cairo", "envoy to Iraq"; not "who met Idris in Cairo". */
const AFTER_OFFICE = new Set('to in for'.split(' '));
const BEFORE_PLACE = new Set('in at'.split(' '));
/** Words before what something was about, or before or after what it happened. */
const BEFORE_TOPIC = new Set('about over on regarding concerning before after during since until'.split(' '));
/** "Sri Lankan opposition leader": at most so many words stand between a name and the office that it belongs to. */
const MOST_BEFORE_OFFICE = 2;

/** Reads which event a question asks about. Pure; linear in the question. */
export function readFrame(question: Question): Frame {
  const { words, terms, text } = question;
  const types = new Set<EventType>();
  let mode: Frame['mode'] = null;
  let verb = -1;
  for (const [i, word] of words.entries()) {
    const term = terms.find((t) => t.position === i);
    for (const trigger of TRIGGERS.get(word.stem) ?? []) {
      if (!trigger.rest.every((stem, k) => words[i + 1 + k]?.stem === stem)) continue;
      if (term?.wordClass === 'name') continue;
      types.add(trigger.type);
      mode ??= trigger.mode;
      // A verb tells the sides; a noun ("the deal") only what it is about.
      if (verb < 0 && (term?.wordClass === 'verb' || trigger.rest.length > 0 || isInverted(words, i))) verb = i;
    }
  }
  const period = periodIn(text.slice(0, words.at(-1)?.end ?? 0));
  return {
    types,
    mode,
    parties: partiesOf(question, verb < 0 ? words.length : verb, types),
    verb: verb < 0 ? null : verb,
    isPassive: isPassive(words, verb),
    period: period?.edtf ?? null,
    periodText: period?.text ?? null,
    asksList: words.some(({ word }) => LIST_WORDS.has(word)),
    asksFuture: words.some(({ word }) => FUTURE_WORDS.has(word)),
    isNegated: words.some(({ word }) => word === 'without' || NEGATIONS.has(word)),
    asksDenial: DENIABLE.has(question.wanted) && isDenied(question, verb),
  };
}

/** "2023-05" or "2023-05-29", as programs write it. */
const ISO_DATE = /(?<![\w-])\d{4}-\d\d(?:-\d\d)?(?![\w-])/;

/** The first period that a question gives in full. */
function periodIn(text: string): { readonly edtf: string; readonly text: string } | null {
  const written = ISO_DATE.exec(text)?.[0];
  if (written && daysOf(written)) return { edtf: written, text: written };
  const timex = findTimexes(annotate(text)).find(({ basis, edtf }) => basis === 'stated' && edtf);
  return timex ? { edtf: timex.edtf!, text: text.slice(timex.start, timex.end) } : null;
}

/** What is asked for of a denied event. Why something was not done is told without one. */
const DENIABLE: ReadonlySet<Question['wanted']> = new Set<Question['wanted']>([
  'person',
  'group',
  'place',
  'time',
  'thing',
  'nothing',
]);

/** Words that open a clause of their own: "what happens if the minister is not met". */
const OPENS_CLAUSE = new Set('if that which who whom when where while because although unless whether'.split(' '));

/** Whether the verb of the question itself is negated: no other verb stands between them, no clause is opened before them. */
function isDenied({ words, terms }: Question, verb: number): boolean {
  const at = words.slice(0, Math.max(0, verb)).findLastIndex(({ word }) => NEGATIONS.has(word));
  if (words.slice(2, Math.max(2, at)).some(({ word }) => OPENS_CLAUSE.has(word))) return false;
  return at >= 0 && !terms.some(({ position, wordClass }) => at < position && position < verb && wordClass === 'verb');
}

/** Whether a word of the question tells this kind of event: "meeting", or "sit" and "down". */
export function tellsKind({ stem: of }: Pick<AskedTerm, 'stem'>, type: EventType): boolean {
  return STEMS_OF_TYPE.get(type)?.has(of) ?? false;
}

const STEMS_OF_TYPE: ReadonlyMap<EventType, ReadonlySet<string>> = new Map(
  [...Map.groupBy(EVENT_WORDS, ({ type }) => type)].map(([type, entries]) => [
    type,
    new Set(entries.flatMap(({ words }) => words.split(/[ _]/).map(stem))),
  ]),
);

/** Runs of names and offices, cut at the verb. */
function partiesOf({ terms, words, text }: Question, verb: number, types: ReadonlySet<EventType>): Party[] {
  const parties: Party[] = [];
  const topicsFrom = types.size === 1 ? infinitiveAfter(words, terms, verb) : words.length;
  let open: { term: AskedTerm; index: number }[] = [];
  const close = () => {
    if (open.some(({ term }) => term.wordClass === 'name')) {
      const [first, last] = [open[0]!.term, open.at(-1)!.term];
      const written = text.slice(first.start, last.end).replace(/['’]s$/, '');
      const at = words.slice(0, first.position).findLastIndex(({ word }) => !WITHIN_NAME.has(word));
      const opener = words[at]?.word ?? '';
      parties.push({
        terms: open.map(({ index }) => index),
        text: written,
        side: first.position < verb ? 'before' : 'after',
        isPlace: BEFORE_PLACE.has(opener),
        // "Called on Iran": the word belongs to the verb.
        isTopic: first.position > topicsFrom || (BEFORE_TOPIC.has(opener) && !(opener === 'on' && at === verb + 1)),
      });
    }
    open = [];
  };
  for (const [index, term] of terms.entries()) {
    const last = open.at(-1);
    // "The Sultan of Oman" is looked for as a whole, "of" too.
    if (last && WITHIN_NAME.has(term.word)) continue;
    const between = last ? words.slice(last.term.position + 1, term.position) : [];
    const isOffice = last !== undefined && OFFICES.has(last.term.stem);
    const goesOn = between.every(({ word }) => WITHIN_NAME.has(word) || (isOffice && AFTER_OFFICE.has(word)));
    if (!goesOn || (last && last.term.position < verb && term.position > verb)) close();
    const isParty =
      term.wordClass === 'name' ||
      (term.wordClass !== 'verb' && OFFICES.has(term.stem)) ||
      (open.length > 0 && leadsToOffice(terms, index, verb));
    // "Which faction in the Congo war", "what was the name of …": what is asked for is nobody whom the question names.
    if (isParty && !(term.isFocus && open.length === 0)) open.push({ term, index });
    else close();
  }
  close();
  return parties;
}

/** "Nepal's prime minister", "the Sri Lankan opposition leader": words behind a name that say which office is meant. */
function leadsToOffice(terms: readonly AskedTerm[], index: number, verb: number): boolean {
  for (let i = index; i <= index + MOST_BEFORE_OFFICE; i += 1) {
    const term = terms[i];
    if (!term || term.position !== terms[index]!.position + i - index || term.position === verb) return false;
    if (i > index && OFFICES.has(term.stem)) return true;
    if (term.wordClass !== 'noun' && term.wordClass !== 'other') return false;
    if (terms[i - 1]?.position !== term.position - 1 && i > index) return false;
  }
  return false;
}

/** Where "to do" opens what was wanted or agreed on, behind the verb; behind the last word where nothing does. */
function infinitiveAfter(words: Question['words'], terms: readonly AskedTerm[], verb: number): number {
  const at = words.findIndex(
    ({ word }, i) =>
      i > verb && word === 'to' && terms.some(({ position, wordClass }) => position === i + 1 && wordClass === 'verb'),
  );
  return at < 0 ? words.length : at;
}
