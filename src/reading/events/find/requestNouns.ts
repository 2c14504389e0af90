import { auxOf } from '../aux.ts';
import type { Draft } from '../draft.ts';
import { RETRACTING_VERBS } from '../lexicons/denials.ts';
import { REQUEST_CONTENTS } from '../lexicons/requestContents.ts';
import { modeOfContent } from '../match/requestMode.ts';
import type { Sides } from '../roles/sides.ts';
import { ANSWERING_VERBS, RECEIVING_VERBS, REQUEST_NOUNS, REQUESTING_VERBS } from '../rules/requestNouns.ts';
import { type Chain, chainFrom } from '../syntax/chains.ts';
import type { Clause, SentenceSyntax } from '../syntax/clause.ts';
import type { Phrase } from '../syntax/phrases.ts';

const NOUNS = new Map(REQUEST_NOUNS.flatMap((noun) => noun.lemmas.map((lemma) => [lemma, noun] as const)));
/** Phrases looked at after the noun for whom it is put to and what it is for. */
const LOOK_AHEAD = 8;

/** "made a request to Spain for his extradition", "the council's demand that the rebels disarm". */
export function requestNouns(syntax: SentenceSyntax, sides: Sides): Draft[] {
  const drafts: Draft[] = [];
  const { phrases, tokens, clauses } = syntax;
  for (let at = 0; at < phrases.length; at += 1) {
    const noun = phrases[at]!;
    const rule = noun.kind === 'noun' ? NOUNS.get(tokens[noun.head]!.lemma) : undefined;
    if (noun.kind !== 'noun' || !rule) continue;
    const maker = clauses.find((c) => c.object?.first === at && !c.passive) ?? null;
    const made = clauses.find((c) => c.subject?.first === at) ?? null;
    const answered = [maker, made].some(
      (c) => c !== null && (ANSWERING_VERBS.has(c.verb.lemma) || RETRACTING_VERBS.has(c.verb.lemma)),
    );
    const received = maker !== null && RECEIVING_VERBS.has(maker.verb.lemma) ? receivedFrom(maker, at, syntax) : null;
    const making = maker !== null && REQUESTING_VERBS.has(maker.verb.lemma);
    const owners = sides.ownerIds(noun);
    const closing = owners.length === 0 ? closedWith(at, syntax) : null;
    const clause = maker ?? made ?? closing ?? clauses.find((c) => c.at > at) ?? clauses.at(-1);
    if (
      (answered && !received) ||
      !clause ||
      (!making && !received && !closing && (owners.length === 0 || !stands(phrases[at - 1])))
    )
      continue;
    const wanted = contentOf(syntax, at);
    if (!wanted.some) continue;
    const actors = received
      ? sides.idsOf(received)
      : making || closing
        ? [...new Set([...sides.idsOf(clause.subject), ...owners])]
        : owners;
    const put = received ? maker!.subject : (wanted.to ?? wanted.clause?.subject ?? null);
    drafts.push({
      rule: rule.id,
      type: 'REQUEST',
      mode: wanted.clause
        ? modeOfContent(wanted.clause.verb.lemma, wanted.clause, tokens)
        : (REQUEST_CONTENTS.get(wanted.head ? tokens[wanted.head]!.lemma : '') ?? null),
      strength: rule.strength,
      aux: making || closing ? auxOf(clause, tokens[noun.first]!.lower === 'no') : null,
      syntax,
      clause,
      actors,
      recipients: sides.idsOf(put).filter((id) => !actors.includes(id)),
      trigger: { first: noun.head, end: noun.head + 1 },
      placePhrase: null,
      definite: false,
      wanted: false,
    });
  }
  return drafts;
}

/** "ended the summit with a call on both sides to": whoever did so made it. */
function closedWith(at: number, { phrases, tokens, clauses }: SentenceSyntax): Clause | null {
  const [mark, noun] = [phrases[at - 1], phrases[at]];
  if (mark?.kind !== 'prep' || mark.text !== 'with' || noun?.kind !== 'noun' || !/^an?$/.test(tokens[noun.first]!.lower))
    return null;
  const clause = clauses.findLast((c) => c.at < at);
  return clause?.subject && !clause.passive && clause.verb.lemma !== 'meet' ? clause : null;
}

/** "received a request from Chad to": who made it. */
function receivedFrom(maker: Clause, at: number, { phrases, tokens }: SentenceSyntax): Chain | null {
  const oblique = maker.obliques.find(({ prep }) => prep === 'from');
  if (oblique) return oblique.chain;
  const [mark, noun] = [phrases[at + 1], phrases[at + 2]];
  return mark?.kind === 'prep' && mark.text === 'from' && noun?.kind === 'noun' ? chainFrom(phrases, tokens, at + 2) : null;
}

/** A request told for itself: as subject, or after "despite", "amid"; not "bowed to the union's demands". */
function stands(before: Phrase | undefined): boolean {
  return before?.kind !== 'prep' || /^(?:after|amid|despite|following|with|by)$/.test(before.text);
}

interface Wanted {
  readonly some: boolean;
  readonly to: Chain | null;
  readonly clause: Clause | null;
  /** Token of the noun that is wanted: "elections". */
  readonly head: number | null;
}

function contentOf({ phrases, tokens, clauses }: SentenceSyntax, at: number): Wanted {
  let to: Chain | null = null;
  let head: number | null = null;
  for (let i = at + 1; i < Math.min(phrases.length, at + LOOK_AHEAD); ) {
    const phrase = phrases[i]!;
    const noun = phrases[i + 1];
    if (phrase.kind === 'that' || phrase.kind === 'verb') {
      const clause = clauses.find((c) => c.at >= i) ?? null;
      const fits =
        clause !== null && (phrase.kind === 'that' ? clause.verb.form !== 'gerund' : clause.verb.form === 'infinitive');
      return { some: fits || head !== null, to, clause: fits ? clause : null, head };
    }
    if (phrase.kind !== 'prep' || noun?.kind !== 'noun') break;
    const chain = chainFrom(phrases, tokens, i + 1);
    if (phrase.text === 'for') head = noun.head;
    else if (phrase.text === 'to' || phrase.text === 'on') to = chain;
    else if (phrase.text !== 'in' && phrase.text !== 'from') break;
    i = noun.time ? i + 2 : chain.end;
  }
  return { some: head !== null || to !== null, to, clause: null, head };
}
