import { HOLDING_BACK } from '../lexicons/denials.ts';
import { OBJECT_CONTROL, REPORTING_VERBS } from '../lexicons/governors.ts';
import { type Chain, chainFrom, LONGEST_WALK } from './chains.ts';
import { type Clause, standsAlone } from './clause.ts';
import { clauseAt, type Draft, gerundGovernor, lastClause, phraseBefore, type Read } from './soFar.ts';
import type { VerbGroup } from './verbGroup.ts';

/** "arrived in Chad seeking refuge": whoever came there does it, not the place. */
const PLACING = new Set(['in', 'at', 'to']);
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

export function infinitive(read: Read, at: number): Draft {
  const p = phraseBefore(read, at);
  const left = read.phrases[p];
  const governor = lastClause(read);
  if (!left || !governor) {
    const subject = left?.kind === 'noun' ? forSubject(read, p) : null;
    return { link: 'infinitive', governor, marker: null, subject };
  }
  if (left.kind === 'who') return { link: 'relative', governor, marker: null, subject: null };
  if (left.kind === 'and') {
    const same = read.clauses.findLast((c) => c.verb.form === 'infinitive');
    return {
      link: 'infinitive',
      governor: same?.governor ?? governor,
      marker: null,
      subject: same?.subject ?? governor.subject,
    };
  }
  if (left.kind === 'noun') {
    const subject = forSubject(read, p);
    if (subject) return { link: 'infinitive', governor, marker: 'for', subject };
  }
  const controlled = OBJECT_CONTROL.has(governor.verb.lemma) ? controlledBy(governor) : null;
  return { link: 'infinitive', governor, marker: null, subject: controlled ?? governor.subject };
}

/** "the need for the government to act": who is to act. */
function forSubject(read: Read, p: number): Chain | null {
  let start = p;
  for (let steps = 0; steps < LONGEST_WALK; steps += 1) {
    const mark = read.phrases[start - 1];
    if (!mark) return null;
    if (mark.kind === 'prep' && mark.text === 'for') return chainFrom(read.phrases, read.tokens, start, p + 1);
    if ((mark.kind === 'prep' && mark.text === 'of') || mark.kind === 'and' || mark.kind === 'comma') {
      if (read.phrases[start - 2]?.kind !== 'noun') return null;
      start -= 2;
      continue;
    }
    return null;
  }
  return null;
}

function controlledBy(governor: Clause): Chain | null {
  if (governor.passive) return governor.subject;
  if (governor.object) return governor.object;
  return (
    governor.obliques.find(
      (o) => o.prep === 'on' || o.prep === 'upon' || o.prep === 'to' || o.prep === 'for' || o.prep === 'with',
    )?.chain ?? null
  );
}

export function gerund(read: Read, at: number): Draft {
  const p = phraseBefore(read, at);
  const left = read.phrases[p];
  if (!left) return { link: 'gerund', governor: null, marker: null, subject: null };
  if (left.kind === 'verb') {
    const governor = clauseAt(read, p);
    return { link: 'infinitive', governor, marker: null, subject: governor?.subject ?? null };
  }
  const last = lastClause(read);
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
      governor: lastClause(read),
      marker: null,
      subject: chainFrom(read.phrases, read.tokens, p, p + 1),
    };
  if (left.kind === 'and') {
    const same = read.clauses.findLast((c) => c.verb.form === 'gerund');
    if (same) return { link: same.link, governor: same.governor, marker: same.marker, subject: same.subject };
  }
  const marker = left.kind === 'prep' || left.kind === 'sub' ? left.text : null;
  const within = marker === null && left.kind === 'comma' ? relativeBefore(read, p, at) : null;
  if (within) return { link: 'gerund', governor: within, marker: null, subject: within.subject };
  const governor =
    marker && !WHEN_MARKERS.has(marker)
      ? lastClause(read)
      : gerundGovernor(read, left.kind === 'comma', REPORTING_VERBS.has((read.phrases[at] as VerbGroup).lemma));
  const stopsShort = marker === 'of' && HOLDING_BACK.get(marker)!.has(governor?.verb.lemma ?? '');
  if (marker && governor?.object && !stopsShort && /^(?:of|from|into)$/.test(marker))
    return { link: 'gerund', governor, marker, subject: governor.object };
  return { link: 'gerund', governor, marker, subject: governor?.subject ?? null };
}

/**
 * "was urged to dismiss the officers who shelled the camp, killing ten": the relative clause that the comma ends, whose subject then does
 * it. Null where it is none, where who speaks goes on ("told Berg, who was there, adding"), and where an aside says only what befell
 * somebody ("toured the port, which was hit in May, meeting survivors").
 */
function relativeBefore(read: Read, comma: number, at: number): Clause | null {
  const clause = read.clauses.slice(-LONGEST_WALK).findLast((c) => standsAlone(c) || c.link === 'relative');
  const verb = read.phrases[at] as VerbGroup;
  if (clause?.link !== 'relative' || clause.end < comma || REPORTING_VERBS.has(verb.lemma)) return null;
  const aside = read.phrases[clause.first - 1]?.kind === 'comma';
  return aside && clause.passive ? null : clause;
}
