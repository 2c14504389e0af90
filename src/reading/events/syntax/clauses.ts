import type { Timex } from '../../reading.ts';
import type { AnnotatedText, Sentence, Token } from '../../text.ts';
import { ATTRIBUTION_VERBS, BARE_CLAUSE_VERBS, INTRANSITIVE, OBJECT_CONTROL, REPORTING_VERBS } from '../lexicons/governors.ts';
import { type Chain, chainFrom, chainUpTo, LONGEST_WALK } from './chains.ts';
import { closeGaps } from './gaps.ts';
import { type NounPhrase, type Phrase, phrasesOf } from './phrases.ts';
import type { VerbGroup } from './verbGroup.ts';

/** How a clause hangs on the one before it. */
export type Link = 'main' | 'and' | 'relative' | 'complement' | 'infinitive' | 'gerund' | 'participle' | 'adverbial';

/** A preposition and what follows it: "with" + "the Iraqi leaders". `at` is the preposition's phrase index. */
export interface Oblique {
  readonly prep: string;
  readonly chain: Chain;
  readonly at: number;
}

/** A verb group with its subject, object and prepositional phrases. Subjects are shared along coordinations and handed down to infinitives. */
export interface Clause {
  readonly verb: VerbGroup;
  /** Index of the verb group in `SentenceSyntax.phrases`. */
  readonly at: number;
  readonly link: Link;
  readonly governor: Clause | null;
  /** The subordinator or preposition before it: "after", "if", "until". */
  readonly marker: string | null;
  readonly subject: Chain | null;
  readonly object: Chain | null;
  readonly second: Chain | null;
  readonly obliques: readonly Oblique[];
  /** The adjective after "be": "due", "ready". */
  readonly predicate: string | null;
  readonly passive: boolean;
  /** Where its words start and end, as phrase indices: subject to last argument. */
  readonly first: number;
  readonly end: number;
  /** The clause that says who says this, where it stands after or within what is said. */
  reporter: Clause | null;
}

/** A sentence's phrases and clauses, in order. */
export interface SentenceSyntax {
  readonly sentence: Sentence;
  /** How many sentences stand before it, headings and datelines aside. */
  readonly position: number;
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
}

/** Reads one sentence. Robust rather than complete: what cannot be told is null. Linear in the sentence. */
export function parseSentence(
  text: AnnotatedText,
  sentence: Sentence,
  position: number,
  timexAt: ReadonlyMap<number, Timex>,
): SentenceSyntax {
  const phrases = closeGaps(phrasesOf(text, sentence, timexAt), text.tokens);
  const parser = new Parser(phrases, text.tokens);
  return { sentence, position, tokens: text.tokens, phrases, clauses: parser.parse() };
}

/** "arrived in Chad seeking refuge": whoever came there does it, not the place. */
const PLACING = new Set(['in', 'at', 'to']);
/** Prepositions that, after a verb, are part of it: "called off the talks". */
const PARTICLES = new Set(['up', 'off', 'out', 'down', 'back', 'away']);
/** Before a participle these say when or how, of the whole clause; other prepositions belong to the verb before them. */
const WHEN_MARKERS = new Set([
  'after',
  'before',
  'while',
  'when',
  'since',
  'by',
  'upon',
  'on',
  'following',
  'until',
  'as',
  'if',
  'once',
  'without',
  'despite',
  'besides',
]);

interface Draft {
  link: Link;
  governor: Clause | null;
  marker: string | null;
  subject: Chain | null;
  passive?: boolean;
  first?: number;
}

class Parser {
  readonly #phrases: readonly Phrase[];
  readonly #tokens: readonly Token[];
  readonly #clauses: Clause[] = [];
  /** Clauses at the head of the sentence whose subject is that of the clause to come: "Talking with X, Y said". */
  readonly #awaiting: { index: number; clause: Clause }[] = [];

  constructor(phrases: readonly Phrase[], tokens: readonly Token[]) {
    this.#phrases = phrases;
    this.#tokens = tokens;
  }

  parse(): Clause[] {
    for (let at = 0; at < this.#phrases.length; at += 1) {
      const verb = this.#phrases[at]!;
      if (verb.kind === 'verb') this.#readClause(verb, at);
    }
    this.#attribute();
    return this.#clauses;
  }

  #readClause(verb: VerbGroup, at: number): void {
    const draft = this.#draft(verb, at);
    const args = this.#arguments(at);
    const first = draft.first ?? at;
    const inverted =
      !draft.subject && verb.form !== 'infinitive' && verb.form !== 'gerund' && this.#isInverted(verb, at, args.object);
    const clause: Clause = {
      verb,
      at,
      link: draft.link,
      governor: draft.governor,
      marker: draft.marker,
      subject: inverted ? args.object : draft.subject,
      object: inverted ? null : args.object,
      second: args.second,
      obliques: args.obliques,
      predicate: args.predicate,
      passive: draft.passive ?? verb.passive,
      first,
      end: args.end,
      reporter: null,
    };
    if (clause.subject === null && (clause.link === 'gerund' || clause.link === 'participle') && !clause.governor)
      this.#awaiting.push({ index: this.#clauses.length, clause });
    else if (standsAlone(clause) && clause.link !== 'relative' && clause.subject) this.#settleAwaiting(clause);
    this.#clauses.push(clause);
  }

  #settleAwaiting(main: Clause): void {
    for (const { index, clause } of this.#awaiting) this.#clauses[index] = { ...clause, subject: main.subject, governor: main };
    this.#awaiting.length = 0;
  }

  /** Steps left over adverbs and quotation marks. */
  #before(at: number): number {
    let i = at - 1;
    while (i >= 0 && (this.#phrases[i]!.kind === 'adverb' || this.#phrases[i]!.kind === 'quote')) i -= 1;
    return i;
  }

  #draft(verb: VerbGroup, at: number): Draft {
    if (verb.form === 'infinitive') return this.#infinitive(at);
    if (verb.form === 'gerund') return this.#gerund(at);
    return this.#finite(verb, at);
  }

  #finite(verb: VerbGroup, at: number): Draft {
    const p = this.#before(at);
    const left = this.#phrases[p];
    if (!left) return { link: verb.form === 'past' ? 'participle' : 'main', governor: null, marker: null, subject: null };
    if (left.kind === 'who' || (left.kind === 'that' && this.#phrases[this.#before(p)]?.kind === 'noun'))
      return this.#relative(p);
    if (left.kind === 'noun') return this.#afterNoun(verb, at, p);
    if (left.kind === 'comma') return this.#afterComma(verb, at, p);
    if (left.kind === 'and') return this.#shared(verb, 'and');
    if (left.kind === 'verb')
      return { link: 'infinitive', governor: this.#last(), marker: null, subject: this.#last()?.subject ?? null };
    if (left.kind === 'sub' || left.kind === 'prep') {
      const main = this.#mainClause();
      return { link: 'adverbial', governor: main, marker: left.text, subject: main?.subject ?? null };
    }
    return { link: 'main', governor: null, marker: null, subject: null };
  }

  #last(): Clause | null {
    return this.#clauses.at(-1) ?? null;
  }

  /** "who is visiting Tehran": the subject is the noun phrase before it. */
  #relative(who: number): Draft {
    let p = this.#before(who);
    if (this.#phrases[p]?.kind === 'comma') p = this.#before(p);
    const governor = this.#last();
    if (this.#phrases[p]?.kind !== 'noun') return { link: 'relative', governor, marker: null, subject: null, first: who };
    const person = (this.#phrases[who] as { text: string }).text === 'who';
    const subject = person
      ? chainUpTo(this.#phrases, this.#tokens, p, () => true)
      : chainFrom(this.#phrases, this.#tokens, p, p + 1);
    return { link: 'relative', governor, marker: null, subject, first: who };
  }

  #afterNoun(verb: VerbGroup, at: number, p: number): Draft {
    if (this.#isReduced(verb, at, p)) {
      const subject = chainFrom(this.#phrases, this.#tokens, p, p + 1);
      return { link: 'participle', governor: this.#last(), marker: null, subject, passive: true };
    }
    let start = p;
    if ((this.#phrases[p] as NounPhrase).time) {
      const step = this.#stepOverTime(p);
      if (this.#phrases[step]?.kind === 'noun') start = step;
      else if (this.#phrases[step]?.kind === 'comma') return this.#afterComma(verb, at, step);
      else if (this.#phrases[step]?.kind === 'and') return this.#shared(verb, 'and');
    }
    const subject = chainUpTo(this.#phrases, this.#tokens, start, (i) => this.#governs(i));
    let l = this.#before(subject.first);
    if (this.#phrases[l]?.kind === 'noun' && (this.#phrases[l] as NounPhrase).time) l = this.#stepOverTime(l);
    const left = this.#phrases[l];
    const governor = this.#last();
    const draft = { subject, first: subject.first };
    if (!left || left.kind === 'stop' || left.kind === 'other') return { ...draft, link: 'main', governor: null, marker: null };
    if (left.kind === 'that') return { ...draft, link: 'complement', governor: this.#reporting() ?? governor, marker: null };
    if (left.kind === 'who') return { ...draft, link: 'relative', governor, marker: null };
    if (left.kind === 'verb') return { ...draft, link: 'complement', governor: this.#clauseAt(l), marker: null };
    if (left.kind === 'sub' || left.kind === 'prep')
      return { ...draft, link: 'adverbial', governor: this.#mainClause(), marker: left.text };
    if (left.kind === 'and') return { ...draft, link: 'and', governor, marker: null };
    if (left.kind === 'noun') return { ...draft, link: 'complement', governor, marker: null };
    return { ...draft, link: 'main', governor: null, marker: null };
  }

  #stepOverTime(p: number): number {
    let i = this.#before(p);
    if (this.#phrases[i]?.kind === 'prep') i = this.#before(i);
    return i;
  }

  #governs(at: number): boolean {
    const clause = this.#clauseAt(at);
    return clause !== null && !(BARE_CLAUSE_VERBS.has(clause.verb.lemma) && !clause.passive);
  }

  #clauseAt(phrase: number): Clause | null {
    for (let i = this.#clauses.length - 1; i >= Math.max(0, this.#clauses.length - LONGEST_WALK); i -= 1)
      if (this.#clauses[i]!.at === phrase) return this.#clauses[i]!;
    return null;
  }

  /** "a deal reached with Iran": a participle, where the clause already has its verb or an agent follows. */
  #isReduced(verb: VerbGroup, at: number, p: number): boolean {
    if (verb.form !== 'past' || INTRANSITIVE.has(verb.lemma)) return false;
    const next = this.#phrases[at + 1];
    if (next?.kind === 'prep' && next.text === 'by') return true;
    const last = this.#last();
    if (!last || last.at >= p) return false;
    for (let i = last.at + 1; i < p; i += 1) {
      const { kind } = this.#phrases[i]!;
      if (kind !== 'noun' && kind !== 'prep' && kind !== 'adverb') return false;
    }
    if (REPORTING_VERBS.has(last.verb.lemma)) return false;
    return next?.kind === 'prep';
  }

  /** "X, the minister of Y, met": steps back over what the commas set off; else the subject is shared with the verb before. */
  #afterComma(verb: VerbGroup, at: number, comma: number): Draft {
    const next = this.#phrases[at + 1];
    if (verb.form === 'past' && next?.kind === 'prep' && next.text === 'by') {
      const p = this.#before(comma);
      const subject = this.#phrases[p]?.kind === 'noun' ? chainFrom(this.#phrases, this.#tokens, p, p + 1) : null;
      return { link: 'participle', governor: this.#last(), marker: null, subject, passive: true };
    }
    const found = this.#subjectAcross(comma) ?? this.#strayComma(comma);
    if (found) return found;
    return this.#shared(verb, 'and');
  }

  /** "The president, met today with": a comma too many at the head of a sentence. */
  #strayComma(comma: number): Draft | null {
    const p = this.#before(comma);
    if (this.#clauses.length > 0 || this.#phrases[p]?.kind !== 'noun' || (this.#phrases[p] as NounPhrase).time) return null;
    const subject = chainUpTo(this.#phrases, this.#tokens, p, () => true);
    const left = this.#phrases[this.#before(subject.first)];
    return left && left.kind !== 'stop' ? null : { link: 'main', governor: null, marker: null, subject, first: subject.first };
  }

  #subjectAcross(comma: number): Draft | null {
    let sawVerb = false;
    let found: Draft | null = null;
    for (let i = comma - 1; i >= Math.max(0, comma - LONGEST_WALK); i -= 1) {
      const phrase = this.#phrases[i]!;
      if (phrase.kind === 'stop') return found;
      if (phrase.kind === 'verb') sawVerb = true;
      if (phrase.kind !== 'comma') continue;
      const opens = this.#phrases[i + 1]!;
      const aside =
        opens.kind === 'who' ||
        opens.kind === 'prep' ||
        opens.kind === 'adverb' ||
        opens.kind === 'sub' ||
        (opens.kind === 'noun' && !sawVerb) ||
        (opens.kind === 'verb' && (opens.form === 'gerund' || opens.form === 'past'));
      const p = this.#before(i);
      const noun = this.#phrases[p];
      if (!aside || noun?.kind !== 'noun' || noun.time) {
        if (sawVerb || found) return found;
        continue;
      }
      const subject = chainUpTo(this.#phrases, this.#tokens, p, () => true);
      const l = this.#before(subject.first);
      const left = this.#phrases[l];
      if (!left || left.kind === 'stop') return { link: 'main', governor: null, marker: null, subject, first: subject.first };
      if (left.kind === 'that' || left.kind === 'verb') {
        const governor = left.kind === 'verb' ? this.#clauseAt(l) : (this.#reporting() ?? this.#last());
        if (left.kind === 'verb' && governor && !REPORTING_VERBS.has(governor.verb.lemma)) return null;
        return { link: 'complement', governor, marker: null, subject, first: subject.first };
      }
      if (left.kind === 'sub' || (left.kind === 'prep' && !sawVerb))
        return { link: 'adverbial', governor: this.#mainClause(), marker: left.text, subject, first: subject.first };
      if (left.kind === 'comma' && !sawVerb && !found && this.#phrases[i + 1]!.kind === 'noun') {
        found = { link: 'main', governor: null, marker: null, subject, first: subject.first };
        continue;
      }
      if (left.kind === 'comma' || left.kind === 'and' || left.kind === 'noun')
        return { link: 'main', governor: null, marker: null, subject, first: subject.first };
      return found;
    }
    return found;
  }

  /** "visited Iraq and met the leaders": the subject of the last verb of the same make. */
  #shared(verb: VerbGroup, link: Link): Draft {
    const from = Math.max(0, this.#clauses.length - 8);
    let fallback: Clause | null = null;
    for (let i = this.#clauses.length - 1; i >= from; i -= 1) {
      const clause = this.#clauses[i]!;
      if (clause.link === 'gerund' || clause.link === 'participle') continue;
      fallback ??= clause;
      const plain = clause.link === 'infinitive' || clause.verb.modal !== null || clause.verb.form === 'base';
      if (verb.form === 'base' && !verb.modal ? plain : standsAlone(clause) && (!plain || verb.modal !== null))
        return {
          link: clause.link === 'infinitive' || clause.link === 'relative' ? clause.link : link,
          governor: clause,
          marker: clause.marker,
          subject: clause.subject,
        };
    }
    return { link, governor: fallback, marker: null, subject: fallback?.subject ?? null };
  }

  #infinitive(at: number): Draft {
    const p = this.#before(at);
    const left = this.#phrases[p];
    const governor = this.#last();
    if (!left || !governor) {
      const subject = left?.kind === 'noun' ? this.#forSubject(p) : null;
      return { link: 'infinitive', governor, marker: null, subject };
    }
    if (left.kind === 'who') return { link: 'relative', governor, marker: null, subject: null };
    if (left.kind === 'and') {
      const same = this.#clauses.findLast((c) => c.verb.form === 'infinitive');
      return {
        link: 'infinitive',
        governor: same?.governor ?? governor,
        marker: null,
        subject: same?.subject ?? governor.subject,
      };
    }
    if (left.kind === 'noun') {
      const subject = this.#forSubject(p);
      if (subject) return { link: 'infinitive', governor, marker: 'for', subject };
    }
    const controlled = OBJECT_CONTROL.has(governor.verb.lemma) ? this.#controlled(governor) : null;
    return { link: 'infinitive', governor, marker: null, subject: controlled ?? governor.subject };
  }

  /** "the need for the government to act": who is to act. */
  #forSubject(p: number): Chain | null {
    let start = p;
    for (let steps = 0; steps < LONGEST_WALK; steps += 1) {
      const mark = this.#phrases[start - 1];
      if (!mark) return null;
      if (mark.kind === 'prep' && mark.text === 'for') return chainFrom(this.#phrases, this.#tokens, start, p + 1);
      if ((mark.kind === 'prep' && mark.text === 'of') || mark.kind === 'and' || mark.kind === 'comma') {
        if (this.#phrases[start - 2]?.kind !== 'noun') return null;
        start -= 2;
        continue;
      }
      return null;
    }
    return null;
  }

  #controlled(governor: Clause): Chain | null {
    if (governor.passive) return governor.subject;
    if (governor.object) return governor.object;
    return (
      governor.obliques.find(
        (o) => o.prep === 'on' || o.prep === 'upon' || o.prep === 'to' || o.prep === 'for' || o.prep === 'with',
      )?.chain ?? null
    );
  }

  #gerund(at: number): Draft {
    const p = this.#before(at);
    const left = this.#phrases[p];
    if (!left) return { link: 'gerund', governor: null, marker: null, subject: null };
    if (left.kind === 'verb') {
      const governor = this.#clauseAt(p);
      return { link: 'infinitive', governor, marker: null, subject: governor?.subject ?? null };
    }
    const last = this.#last();
    const whereabouts = last?.obliques.at(-1);
    if (
      last?.subject &&
      whereabouts &&
      PLACING.has(whereabouts.prep) &&
      whereabouts.chain.end === p + 1 &&
      whereabouts.at === last.at + 1
    )
      return { link: 'gerund', governor: last, marker: null, subject: last.subject };
    if (left.kind === 'noun' && !left.time)
      return {
        link: 'participle',
        governor: this.#last(),
        marker: null,
        subject: chainFrom(this.#phrases, this.#tokens, p, p + 1),
      };
    if (left.kind === 'and') {
      const same = this.#clauses.findLast((c) => c.verb.form === 'gerund');
      if (same) return { link: same.link, governor: same.governor, marker: same.marker, subject: same.subject };
    }
    const marker = left.kind === 'prep' || left.kind === 'sub' ? left.text : null;
    const governor = marker && !WHEN_MARKERS.has(marker) ? this.#last() : this.#gerundGovernor(left.kind === 'comma');
    if (marker && governor?.object && /^(?:of|from|into)$/.test(marker))
      return { link: 'gerund', governor, marker, subject: governor.object };
    return { link: 'gerund', governor, marker, subject: governor?.subject ?? null };
  }

  /** After a comma the participle goes with the sentence's teller ("X said …, adding"), else with the nearest finite verb. */
  #gerundGovernor(comma: boolean): Clause | null {
    const from = Math.max(0, this.#clauses.length - LONGEST_WALK);
    let nearest: Clause | null = null;
    for (let i = this.#clauses.length - 1; i >= from; i -= 1) {
      const clause = this.#clauses[i]!;
      if (!standsAlone(clause) || clause.link === 'relative' || clause.link === 'participle') continue;
      nearest ??= clause;
      if (!comma) return clause;
      if (clause.link === 'complement' && clause.governor && REPORTING_VERBS.has(clause.governor.verb.lemma))
        return clause.governor;
      return nearest;
    }
    return nearest;
  }

  #mainClause(): Clause | null {
    return this.#gerundGovernor(false);
  }

  #reporting(): Clause | null {
    const last = this.#last();
    if (last?.verb.bare && last.predicate) return last;
    const from = Math.max(0, this.#clauses.length - 6);
    for (let i = this.#clauses.length - 1; i >= from; i -= 1)
      if (REPORTING_VERBS.has(this.#clauses[i]!.verb.lemma)) return this.#clauses[i]!;
    return null;
  }

  #isInverted(verb: VerbGroup, at: number, object: Chain | null): boolean {
    if (!object || !ATTRIBUTION_VERBS.has(verb.lemma)) return false;
    const left = this.#phrases[at - 1];
    return left?.kind === 'comma' || left?.kind === 'quote';
  }

  #arguments(at: number): Pick<Clause, 'object' | 'second' | 'obliques' | 'predicate' | 'end'> {
    const verb = this.#phrases[at] as VerbGroup;
    const obliques: Oblique[] = [];
    let object: Chain | null = null;
    let second: Chain | null = null;
    let predicate: string | null = null;
    let i = at + 1;
    let end = i;
    const limit = Math.min(this.#phrases.length, at + LONGEST_WALK);
    while (i < limit) {
      const phrase = this.#phrases[i]!;
      if (phrase.kind === 'adverb' || phrase.kind === 'quote') {
        i += 1;
      } else if (phrase.kind === 'noun') {
        const counts = this.#phrases[i + 1];
        if (phrase.time && !(object === null && counts?.kind === 'prep' && counts.text === 'of')) {
          i += 1;
          end = i;
          continue;
        }
        if (verb.bare && object === null && this.#isAdjective(phrase)) {
          predicate = this.#tokens[phrase.end - 1]!.lower;
          i += 1;
          end = i;
          continue;
        }
        if (second !== null) break;
        const chain = chainFrom(this.#phrases, this.#tokens, i);
        if (object === null) object = chain;
        else second = chain;
        i = chain.end;
        end = i;
      } else if (phrase.kind === 'prep' || (phrase.kind === 'sub' && this.#isPreposition(i))) {
        const noun = this.#phrases[i + 1];
        if (noun?.kind === 'noun' && object === null && i === at + 1 && PARTICLES.has(phrase.text)) {
          object = chainFrom(this.#phrases, this.#tokens, i + 1);
          i = object.end;
          end = i;
        } else if (noun?.kind === 'noun') {
          const chain = chainFrom(this.#phrases, this.#tokens, i + 1);
          if (!noun.time) obliques.push({ prep: phrase.text, chain, at: i });
          i = noun.time ? i + 2 : chain.end;
          end = i;
        } else if (noun?.kind === 'prep' || noun?.kind === 'adverb') {
          i += 1;
        } else break;
      } else if (phrase.kind === 'comma') {
        const next = this.#phrases[i + 1];
        const after = this.#phrases[i + 2];
        const apposed =
          next?.kind === 'noun' &&
          next.end - next.first <= 3 &&
          this.#phrases[i - 1]?.kind === 'noun' &&
          this.#phrases[i - 2]?.kind === 'prep';
        if (next?.kind === 'prep' || (next?.kind === 'noun' && next.time)) i += 1;
        else if (apposed && after?.kind === 'prep') i += 2;
        else if (apposed && after?.kind === 'comma' && this.#phrases[i + 3]?.kind === 'prep') i += 3;
        else break;
      } else break;
    }
    return { object, second, obliques, predicate, end };
  }

  #isAdjective(noun: NounPhrase): boolean {
    return this.#tokens[noun.end - 1]!.pos === 'ADJ';
  }

  /** "after the talks" has no verb of its own. */
  #isPreposition(at: number): boolean {
    const noun = this.#phrases[at + 1];
    if (noun?.kind !== 'noun') return false;
    const chain = chainFrom(this.#phrases, this.#tokens, at + 1);
    const next = this.#phrases[chain.end];
    return !(next?.kind === 'verb' && next.form !== 'infinitive' && next.form !== 'gerund');
  }

  /** Binds what is said to a teller that stands after it or within it: "Iran must act, the minister said." */
  #attribute(): void {
    for (const teller of this.#clauses) {
      if (!ATTRIBUTION_VERBS.has(teller.verb.lemma) || !standsAlone(teller) || !teller.subject || teller.link === 'relative')
        continue;
      const left = this.#phrases[Math.min(teller.first, teller.at) - 1];
      if (left?.kind !== 'comma' && left?.kind !== 'quote') continue;
      for (const clause of this.#clauses) {
        if (clause === teller || clause.governor === teller || clause.at > teller.at) continue;
        if (clause.reporter === null && clause.link !== 'relative') clause.reporter = teller;
      }
    }
  }
}

/** True for a clause that says something by itself: "met", "has called", "must act"; false for "to meet", "meeting", "held by". */
export function standsAlone(clause: Clause): boolean {
  return (
    clause.link !== 'participle' &&
    (clause.verb.form === 'finite' ||
      clause.verb.form === 'past' ||
      (clause.verb.form === 'base' && clause.link !== 'infinitive'))
  );
}
