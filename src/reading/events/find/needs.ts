import { auxOf } from '../aux.ts';
import type { Draft } from '../draft.ts';
import { STRESSING_VERBS } from '../lexicons/governors.ts';
import { modeOfContent } from '../match/requestMode.ts';
import type { Sides } from '../roles/sides.ts';
import { demandersOf, type SpeakerAt } from '../roles/voices.ts';
import { type Chain, chainFrom } from '../syntax/chains.ts';
import type { Clause, SentenceSyntax } from '../syntax/clause.ts';

const NEEDS = new Set(['need', 'necessity', 'obligation', 'urgency']);

/** "stressing the need for both governments to cooperate": a call, put as a need. */
export function needs(syntax: SentenceSyntax, sides: Sides, speakerAt: SpeakerAt): Draft[] {
  const drafts: Draft[] = [];
  const { phrases, tokens } = syntax;
  for (let at = 0; at < phrases.length; at += 1) {
    const noun = phrases[at]!;
    if (noun.kind !== 'noun' || !NEEDS.has(tokens[noun.head]!.lemma)) continue;
    const teller = stresser(syntax, at) ?? stressedBy(syntax, at);
    if (!teller) continue;
    const by = teller.passive ? (teller.obliques.find(({ prep }) => prep === 'by')?.chain ?? null) : teller.subject;
    const actors = demandersOf(teller, by, tokens, sides, speakerAt);
    const content = syntax.clauses.find((c) => c.at > at && c.verb.form === 'infinitive') ?? null;
    const bearer = bearerOf(syntax, at, content);
    drafts.push({
      rule: 'request.need',
      type: 'REQUEST',
      mode: content ? modeOfContent(content.verb.lemma, content, tokens) : null,
      strength: 'call',
      aux: auxOf(teller, false),
      syntax,
      clause: teller,
      actors,
      recipients: sides.idsOf(bearer).filter((id) => !actors.includes(id)),
      trigger: { first: noun.head, end: noun.head + 1 },
      placePhrase: null,
      definite: false,
      wanted: false,
    });
  }
  return drafts;
}

/** The verb of stress whose words the need stands in: the last verb before it. */
function stresser({ clauses }: SentenceSyntax, at: number): Clause | null {
  const last = clauses.findLast(
    (c) => c.at < at && c.link !== 'relative' && c.link !== 'participle' && !/^(?:include|involve)$/.test(c.verb.lemma),
  );
  return last && STRESSING_VERBS.has(last.verb.lemma) ? last : null;
}

/** "The need for Chad to act was stressed by Kenya." */
function stressedBy({ clauses }: SentenceSyntax, at: number): Clause | null {
  return clauses.find((c) => c.at > at && c.passive && STRESSING_VERBS.has(c.verb.lemma) && c.link !== 'participle') ?? null;
}

/** "the need for Iraq to", "the need for Iraq's cooperation". */
function bearerOf({ phrases, tokens }: SentenceSyntax, at: number, content: Clause | null): Chain | null {
  if (content?.marker === 'for') return content.subject;
  const mark = phrases[at + 1];
  const noun = phrases[at + 2];
  return mark?.kind === 'prep' && mark.text === 'for' && noun?.kind === 'noun' ? chainFrom(phrases, tokens, at + 2) : null;
}
