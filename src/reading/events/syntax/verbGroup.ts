import type { Token } from '../../text.ts';
import { NOT_QUITE } from '../lexicons/denials.ts';

/** How a verb group can stand in its clause. */
export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'past' | 'base';

/** Auxiliaries, adverbs between them, and one verb: "has not yet met", "to be disarmed", "talking". */
export interface VerbGroup {
  readonly kind: 'verb';
  readonly first: number;
  readonly end: number;
  /** Index of the verb that carries the meaning; of the last auxiliary where nothing follows it. */
  readonly head: number;
  readonly lemma: string;
  /** `past` may be a finite past ("met") or a participle ("held in Geneva"); `base` a present, an imperative or a bare infinitive. */
  readonly form: VerbForm;
  /** Lemma of the modal ("will", "must", "should"), null without one. */
  readonly modal: string | null;
  readonly negated: boolean;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly past: boolean;
  /** The head is "be" (or "have", "do") itself. */
  readonly bare: boolean;
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'nor', 'neither', 'no', 'nt', 'hardly', 'scarcely', 'cannot']);
/** Adverbs that open the group of a verb without an auxiliary: "never met", "hardly ever met", "almost met". */
const OPENING = new Set(['never', 'hardly', 'scarcely', ...NOT_QUITE]);
const MODALS = new Map([
  ['will', 'will'],
  ["'ll", 'will'],
  ['’ll', 'will'],
  ['wo', 'will'],
  ['shall', 'shall'],
  ['would', 'would'],
  ["'d", 'would'],
  ['’d', 'would'],
  ['can', 'can'],
  ['cannot', 'can'],
  ['ca', 'can'],
  ['could', 'could'],
  ['may', 'may'],
  ['might', 'might'],
  ['must', 'must'],
  ['should', 'should'],
  ['ought', 'should'],
]);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", '’s', "'re", '’re', "'m", '’m']);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve']);
const PASTS = new Set(['was', 'were', 'had', 'did']);
/** Longest run of adverbs and auxiliaries before the verb. */
const LONGEST_GROUP = 12;

/** The verb group that starts at token `at`, or null. `tags` are of the tokens from `offset` on. */
export function readVerbGroup(
  tokens: readonly Token[],
  tags: readonly string[],
  offset: number,
  end: number,
  at: number,
): VerbGroup | null {
  const tag = (i: number) => (i < end ? (tags[i - offset] ?? '') : '');
  const first = tag(at);
  const opensInfinitive = first === 'PART' && tokens[at]!.lower === 'to' && leadsToVerb(tokens, tag, at + 1, end);
  const opensNegated = first === 'ADV' && OPENING.has(tokens[at]!.lower) && leadsToFinite(tokens, tag, at + 1, end);
  if (first !== 'AUX' && first !== 'VERB' && !opensInfinitive && !opensNegated) return null;
  let head = -1;
  let after = at;
  for (let i = at; i < Math.min(end, at + LONGEST_GROUP); i += 1) {
    const t = tag(i);
    const lower = tokens[i]!.lower;
    if (t === 'VERB' && /^hav(?:e|ing)$/.test(lower) && tag(i + 1) === 'VERB' && !tokens[i + 1]!.lower.endsWith('ing')) {
      after = i + 1;
      continue;
    }
    if (t === 'VERB') {
      head = i;
      after = i + 1;
      break;
    }
    if (t === 'AUX') {
      after = i + 1;
      continue;
    }
    if (i === at && opensInfinitive) {
      after = i + 1;
      continue;
    }
    if (NEGATIONS.has(lower) && t !== 'DET') {
      after = i + 1;
      continue;
    }
    if (lower === 'to' && t === 'PART' && tokens[i - 1]!.lower === 'ought') continue;
    if (t === 'ADV' || (t === 'PRON' && lower === 'also')) continue;
    break;
  }
  if (head < 0) {
    head = lastAuxiliary(tag, at, after);
    if (head < 0) return null;
  }
  return describe(tokens, at, after, head, tag(head) === 'AUX', opensInfinitive);
}

function leadsToVerb(tokens: readonly Token[], tag: (i: number) => string, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 4); i += 1) {
    if (tag(i) === 'VERB' || tag(i) === 'AUX') return true;
    if (tag(i) !== 'ADV' && !NEGATIONS.has(tokens[i]!.lower)) return false;
  }
  return false;
}

/** "never met", "almost certainly met"; not "almost finished houses", "never mind". */
function leadsToFinite(tokens: readonly Token[], tag: (i: number) => string, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 4); i += 1) {
    if (tag(i) === 'VERB' || tag(i) === 'AUX') return !tokens[i]!.lower.endsWith('ing') && tokens[i]!.lower !== 'mind';
    if (tag(i) !== 'ADV') return false;
  }
  return false;
}

function lastAuxiliary(tag: (i: number) => string, at: number, after: number): number {
  for (let i = after - 1; i >= at; i -= 1) if (tag(i) === 'AUX') return i;
  return -1;
}

/** "decided not **to meet**"; not "whether or not to meet". */
function isForbidden(tokens: readonly Token[], to: number): boolean {
  const before = tokens[to - 1]?.lower;
  return (before === 'not' || before === 'never') && tokens[to - 2]?.lower !== 'or';
}

function describe(
  tokens: readonly Token[],
  first: number,
  end: number,
  head: number,
  bare: boolean,
  infinitive: boolean,
): VerbGroup {
  let modal: string | null = null;
  let negated = infinitive && isForbidden(tokens, first);
  let be = false;
  let have = false;
  let past = false;
  let gerundAux = false;
  let auxiliaries = 0;
  for (let i = first; i < head; i += 1) {
    const { lower } = tokens[i]!;
    if (NEGATIONS.has(lower) || (NOT_QUITE.has(lower) && i + 1 === head)) negated = true;
    const asModal = MODALS.get(lower);
    if (asModal && !(lower === "'d" && i !== first)) modal = asModal;
    if (BE.has(lower)) be = true;
    if (HAVE.has(lower)) have = true;
    if (PASTS.has(lower)) past = true;
    if (i === first && (lower === 'having' || lower === 'being')) gerundAux = true;
    if (asModal || BE.has(lower) || HAVE.has(lower) || lower === 'do' || lower === 'does' || lower === 'did') auxiliaries += 1;
  }
  for (let i = head + 1; i < end; i += 1) if (NEGATIONS.has(tokens[i]!.lower)) negated = true;
  const { lower } = tokens[head]!;
  const lemma = verbalLemma(tokens[head]!);
  const ing = lower.endsWith('ing') && lemma !== lower;
  const pastForm = !ing && lower !== lemma && !/s$/.test(lower);
  const form: VerbForm = infinitive
    ? 'infinitive'
    : auxiliaries > 0 || bare
      ? gerundAux && !modal
        ? 'gerund'
        : 'finite'
      : ing
        ? 'gerund'
        : pastForm
          ? 'past'
          : lower === lemma
            ? 'base'
            : 'finite';
  return {
    kind: 'verb',
    first,
    end,
    head,
    lemma,
    form: bare && (lower === 'being' || lower === 'having') ? 'gerund' : form,
    modal: bare && MODALS.has(lower) ? MODALS.get(lower)! : modal,
    negated,
    passive: be && !ing && !bare,
    perfect: have && !bare,
    progressive: be && ing,
    past: past || (bare && PASTS.has(lower)) || (form === 'past' && auxiliaries === 0),
    bare,
  };
}

/** The verb's dictionary form, also where the tagger took it for a noun: "meeting" of "after meeting her". */
function verbalLemma({ lower, lemma }: Token): string {
  const stem = lower.slice(0, -3);
  return lemma === lower && lower.endsWith('ing') && stem.length >= 4 && /[aeiou]/.test(stem) ? stem : lemma.toLowerCase();
}
