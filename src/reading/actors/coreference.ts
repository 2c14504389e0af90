import type { Actor, Mention } from '../reading.ts';
import type { Apposition } from './appositions.ts';
import { aliasBody, bodyDescribed, bodyNamed, groupMeant, regionNamed, stateMeant } from './bodies.ts';
import { type Draft, Drafts } from './drafts.ts';
import { nameTokens } from './names.ts';
import { nameActors } from './naming.ts';
import { counterpartOffice, personDescribed, personNamed, speaksForAnother } from './people.ts';
import type { Phrase } from './phrase.ts';
import { membersOf } from './plurals.ts';
import { pronounMeant } from './pronouns.ts';

/** What the phrases of a text are read from, in order. */
export interface Evidence {
  readonly text: string;
  readonly phrases: readonly Phrase[];
  readonly appositions: readonly Apposition[];
  /** Two names of one. */
  readonly aliases: readonly Apposition[];
  readonly acronyms: ReadonlyMap<string, Phrase>;
  /** For each sentence, who speaks it outside quotation marks. */
  readonly speakers: readonly (Phrase | null)[];
  /** For each sentence, the first sentence of its paragraph. */
  readonly paragraphs: readonly number[];
}

/** Binds every phrase to an actor, in the order of the text. Linear in the phrases: each looks at a bounded number of actors. */
export function bindPhrases(evidence: Evidence): { mentions: Mention[]; actors: Actor[] } {
  const binder = new Binder(evidence);
  const bound = new Map(inBindingOrder(evidence.phrases).map((phrase) => [phrase, binder.bind(phrase)]));
  const { actors, ids } = nameActors(binder.drafts.all);
  const idOf = (draft: Draft): string | null => ids.get(draft) ?? null;
  const mentions = evidence.phrases.flatMap((phrase): Mention[] => {
    const draft = bound.get(phrase) ?? null;
    const type = typeOf(phrase, draft);
    if (type === null) return [];
    const members = draft?.members.flatMap((member) => idOf(member) ?? []) ?? [];
    const { start, end, form, rule } = phrase;
    return [{ start, end, type, actor: draft && idOf(draft), form, rule, ...(members.length > 0 && { members }) }];
  });
  return { mentions, actors };
}

/** A pronoun that opens a phrase points back before it: "**her** Russian counterpart". */
function inBindingOrder(phrases: readonly Phrase[]): Phrase[] {
  return [...phrases].sort(
    (a, b) => a.start - b.start || Number(b.form === 'pronoun') - Number(a.form === 'pronoun') || b.end - a.end,
  );
}

/** The type of the mention: a pronoun has its actor's; one that cannot be told is left out, but for "I". */
function typeOf(phrase: Phrase, draft: Draft | null): Mention['type'] | null {
  if (phrase.type === 'name') return null;
  if (phrase.form === 'pronoun') return draft?.type ?? (/^(?:i|me|my|myself)$/.test(phrase.head!) ? 'person' : null);
  return phrase.type === 'place' ? 'place' : (draft?.type ?? phrase.type);
}

class Binder {
  readonly drafts = new Drafts();
  readonly #evidence: Evidence;
  readonly #bound = new Map<Phrase, Draft>();
  readonly #named = new Map<Phrase, Phrase>();

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
    for (const { named, other } of evidence.appositions) this.#named.set(other, named);
    for (const { named, other } of evidence.aliases) this.#named.set(other, named);
    const otherNames = new Set(evidence.aliases.map(({ other }) => other));
    for (const { named, other } of evidence.aliases) {
      const draft = this.#bound.get(named) ?? this.#resolve(named);
      if (!draft || other.name === null) continue;
      this.#bound.set(named, draft);
      this.#bound.set(other, draft);
      if (draft.type === 'person') this.drafts.addName(draft, other.name, false);
      else aliasBody(this.drafts, other, draft);
    }
    // Full names first: a headline may give the surname alone before the text gives the name.
    for (const phrase of evidence.phrases) {
      if (phrase.type !== 'person' || phrase.name === null || nameTokens(phrase.name).length < 2 || otherNames.has(phrase))
        continue;
      const draft = personNamed(this.drafts, phrase, this.#written(phrase));
      if (!draft) continue;
      this.#bound.set(phrase, draft);
      this.drafts.foresee(draft, phrase);
    }
  }

  bind(phrase: Phrase): Draft | null {
    const office = phrase.type === 'person' ? counterpartOffice(this.drafts, phrase) : null;
    if (office) phrase.titles = [office];
    const draft = this.#resolve(phrase);
    if (!draft) return null;
    this.#bound.set(phrase, draft);
    this.drafts.mention(draft, phrase, this.#written(phrase));
    if (phrase.of !== null && speaksForAnother(phrase)) draft.speaksFor ??= this.#principal(phrase.of);
    return draft;
  }

  /** The person whose spokesperson a phrase tells of. */
  #principal(of: Phrase): Draft | null {
    const principal = of.type === 'person' ? this.#resolve(of) : null;
    if (principal) this.#bound.set(of, principal);
    return principal;
  }

  #resolve(phrase: Phrase): Draft | null {
    const known = this.#bound.get(phrase);
    if (known) return known;
    const named = this.#named.get(phrase);
    if (named) {
      const draft = this.#resolve(named);
      if (draft) this.#bound.set(named, draft);
      if (draft) return draft;
    }
    if (phrase.form === 'pronoun') return this.#pronoun(phrase);
    switch (phrase.type) {
      case 'state':
        return this.drafts.keyed(`state ${phrase.state}`, 'state', phrase.state!, phrase.state);
      case 'place':
        return phrase.rule === 'place/prefix' ? null : regionNamed(this.drafts, phrase);
      case 'organization':
        if (phrase.form === 'name') return this.#spelledOut(phrase) ?? bodyNamed(this.drafts, phrase);
        return stateMeant(this.drafts, phrase) ?? bodyDescribed(this.drafts, phrase, this.#plain(phrase));
      case 'group':
        return this.#group(phrase);
      case 'person':
        return phrase.name !== null
          ? personNamed(this.drafts, phrase, this.#written(phrase))
          : personDescribed(this.drafts, phrase, this.#plain(phrase));
      default:
        return null;
    }
  }

  /** The body whose acronym the name is, if the text says so. */
  #spelledOut(phrase: Phrase): Draft | null {
    const spelled = this.#evidence.acronyms.get(phrase.name!);
    if (!spelled || spelled === phrase || this.#evidence.acronyms.get(spelled.name ?? '') === phrase) return null;
    const draft = this.#resolve(spelled);
    if (draft) this.#bound.set(spelled, draft);
    return draft;
  }

  #group(phrase: Phrase): Draft {
    const members = phrase.members.flatMap((member) => this.#resolve(member) ?? []);
    const plain = this.#plain(phrase);
    if (members.length > 1) {
      const draft = this.drafts.keyed(`group ${plain.toLowerCase()}`, 'group', plain, phrase.state);
      draft.members = members;
      return draft;
    }
    const { paragraphs } = this.#evidence;
    const paragraph = paragraphs[phrase.sentence] ?? 0;
    const meant = membersOf(this.drafts, phrase, this.#written(phrase), paragraph, paragraphs[paragraph - 1] ?? paragraph);
    if (meant.length === 0) return groupMeant(this.drafts, phrase, plain);
    // A pair of its own for each two: "the two leaders" of one paragraph are not those of the next.
    const draft = this.drafts.keyed(
      `pair ${plain.toLowerCase()} ${meant.map((member) => member.order).join(' ')}`,
      'group',
      plain,
      null,
    );
    draft.members = meant;
    return draft;
  }

  #pronoun(phrase: Phrase): Draft | null {
    if (phrase.rule === 'pronoun/third') return pronounMeant(this.drafts, phrase);
    if (phrase.rule === 'pronoun/quoted') return null;
    const speaker = this.#evidence.speakers[phrase.sentence];
    const draft = speaker ? (this.#bound.get(speaker) ?? null) : null;
    if (!draft || !phrase.plural) return draft;
    return draft.state === null ? null : this.drafts.keyed(`state ${draft.state}`, 'state', draft.state, draft.state);
  }

  #written({ start, end }: Phrase): string {
    return this.#evidence.text.slice(start, end).replace(/\s+/g, ' ');
  }

  /** The description without its determiners and quantity: "Iraqi officials" of "a number of Iraqi officials". */
  #plain(phrase: Phrase): string {
    return this.#written(phrase).replace(QUANTITY, '').replace(DETERMINED, '');
  }
}

const QUANTITY =
  /^(?:an?\s+|the\s+)?(?:dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|number|large number|majority|handful|couple|group|most|many|some|several|all)\s+of\s+/i;
const DETERMINED = /^(?:(?:the|an?|this|that|these|those|some|any|both|all|its|their|his|her|our|my|your)\s+)+/i;
