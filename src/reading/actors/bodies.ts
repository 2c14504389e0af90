import type { Draft, Drafts } from './drafts.ts';
import { knownWord } from './gazetteer.ts';
import type { Phrase } from './phrase.ts';

/** Words before "government" that say no more than that it is the state's own. */
const WHOLE = new Set(['central', 'federal', 'national', 'new', 'current', 'interim', 'elected', 'incoming', 'outgoing']);
const STATES = new Set(['country', 'nation', 'kingdom', 'republic', 'state']);
/** Heads by which any movement or body may be meant again: "Hamas … the **group**". */
const ANY_BODY = new Set(['group', 'organization', 'organisation', 'movement', 'outfit', 'body']);

/** Binds the name of an organization. */
export function bodyNamed(drafts: Drafts, phrase: Phrase): Draft {
  if (phrase.rule === 'organization/region')
    return drafts.keyed(regionKey(phrase.name!), 'organization', bareName(phrase), phrase.state);
  const name = bareName(phrase);
  const alone = drafts.find(bodyKey(name, null));
  if (phrase.state === null) return alone ?? drafts.keyed(bodyKey(name, null), 'organization', name, null);
  const own = drafts.find(bodyKey(name, phrase.state));
  if (own) return own;
  // The text gave the bare name before: one body, unless that one is another state's.
  if (alone && (alone.state === null || alone.state === phrase.state)) {
    drafts.alias(bodyKey(name, phrase.state), alone);
    return alone;
  }
  const draft = drafts.keyed(bodyKey(name, phrase.state), 'organization', name, phrase.state);
  drafts.alias(bodyKey(name, null), draft);
  return draft;
}

/** From here on the phrase's name means the body, too. */
export function aliasBody(drafts: Drafts, phrase: Phrase, draft: Draft): void {
  const name = bareName(phrase);
  drafts.alias(bodyKey(name, null), draft);
  drafts.alias(bodyKey(name, draft.state), draft);
}

/** Binds "the Iraqi government", "the ministry", "a Kurdish party". */
export function bodyDescribed(drafts: Drafts, phrase: Phrase, plain: string): Draft {
  const head = phrase.head!;
  if (head === 'side' && phrase.state !== null) return drafts.keyed(`state ${phrase.state}`, 'state', phrase.state, phrase.state);
  if (
    head === 'government' &&
    phrase.state !== null &&
    phrase.modifiers.every((word) => WHOLE.has(word)) &&
    (phrase.of === null || phrase.of.type === 'state')
  ) {
    return drafts.keyed(`government ${phrase.state}`, 'organization', plain, phrase.state);
  }
  if (phrase.definite && phrase.state === null && phrase.of === null) {
    const known = drafts.recent.find((draft) => draft.type === 'organization' && mayBe(draft, phrase));
    if (known) return known;
  }
  const telling = [...phrase.modifiers.filter((word) => !WHOLE.has(word)), head].join(' ');
  if (phrase.definite || phrase.state !== null) {
    const of = phrase.of && phrase.of.type !== 'state' ? ` ${(phrase.of.name ?? '').toLowerCase()}` : '';
    return drafts.keyed(`${bodyKey(telling, phrase.state)}${of}`, 'organization', plain, phrase.state);
  }
  return drafts.create('organization', plain, phrase.state);
}

function mayBe(draft: Draft, phrase: Phrase): boolean {
  const name = draft.name.toLowerCase();
  if (phrase.modifiers.some((word) => !WHOLE.has(word) && !name.includes(word))) return false;
  return (
    draft.heads.has(phrase.head!) ||
    (ANY_BODY.has(phrase.head!) && phrase.modifiers.length === 0 && draft.names.size === 0 && !draft.heads.has('government'))
  );
}

/** "the country": the state that the text spoke of last. */
export function stateMeant(drafts: Drafts, phrase: Phrase): Draft | null {
  if (!STATES.has(phrase.head!) || !phrase.definite || phrase.modifiers.length > 0 || phrase.state !== null || phrase.of !== null)
    return null;
  const states = drafts.recent.filter((draft) => draft.type === 'state' && phrase.sentence - draft.sentence <= 3);
  return (
    states.find((draft) => draft.subjectOf === phrase.sentence) ??
    states.find((draft) => draft.subjectOf === phrase.sentence - 1) ??
    states[0] ??
    null
  );
}

/** Binds a group: the same words mean the same group; a bare "the militants" the last one so called. */
export function groupMeant(drafts: Drafts, phrase: Phrase, plain: string): Draft {
  if (phrase.definite && phrase.modifiers.length === 0 && phrase.state === null && phrase.of === null && !phrase.counted) {
    const known = drafts.recent.find((draft) => draft.type === 'group' && draft.heads.has(phrase.head!));
    if (known) return known;
  }
  return drafts.keyed(`group ${plain.toLowerCase()}`, 'group', plain, phrase.state);
}

/** A region that acts somewhere in the text is an actor where it is a place, too. */
export function regionNamed(drafts: Drafts, phrase: Phrase): Draft | null {
  return phrase.name === null ? null : (drafts.find(regionKey(phrase.name)) ?? null);
}

/** "Iraqi Kurdistan", "the Kurdistan Region of Iraq" and "Kurdistan region" are one; "Kurdistan Province" is another. */
function regionKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/ (?:of|in) .*$/, '')
    .replace(/ region$/, '');
  const last = plain.slice(plain.lastIndexOf(' ') + 1);
  return `region ${knownWord(plain.split(' ')[0]!)?.kind === 'demonym' ? last : plain}`;
}

function bareName(phrase: Phrase): string {
  return phrase.name!.replace(/^the /i, '');
}

/** The key of a body's name: lower case, its state's own adjective or name dropped from the front, for the state is in the key. */
function bodyKey(name: string, state: string | null): string {
  return `body ${name.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '')} ${state ?? ''}`;
}
