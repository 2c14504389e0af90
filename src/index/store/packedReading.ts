import type { Mention, Reading } from '../../reading/reading.ts';

/** A reading but for its actors. */
export type Unnamed = Omit<Reading, 'actors'>;

/** What questions have looked at of many articles, in few numbers: it is made out thirty times a question. */
export interface PackedMentions {
  /** Ids of the actors of the reading, in their order. */
  readonly ids: readonly string[];
  /** Types, forms and rules that go together. */
  readonly kinds: readonly (readonly [Mention['type'], Mention['form'], rule: string])[];
  /** `WIDTH` for each mention: how far behind the one before it starts, its length, the place of its kind, that of its actor, one more, 0 for none. */
  readonly rows: readonly number[];
  /** Mentions that stand for several, by their place: the ids of those. */
  readonly members: readonly (readonly [number, readonly string[]])[];
}

const WIDTH = 4;

export function packMentions(mentions: readonly Mention[], ids: readonly string[]): PackedMentions {
  const kinds = new Map<string, number>();
  const places = new Map(ids.map((id, i) => [id, i + 1]));
  const rows: number[] = [];
  let last = 0;
  for (const { start, end, type, form, rule, actor } of mentions) {
    const kind = JSON.stringify([type, form, rule]);
    if (!kinds.has(kind)) kinds.set(kind, kinds.size);
    rows.push(start - last, end - start, kinds.get(kind)!, actor === null ? 0 : places.get(actor)!);
    last = start;
  }
  return {
    ids,
    kinds: [...kinds.keys()].map((kind) => JSON.parse(kind) as PackedMentions['kinds'][number]),
    rows,
    members: mentions.flatMap(({ members }, i) => (members ? [[i, members] as const] : [])),
  };
}

export function unpackMentions({ ids, kinds, rows, members }: PackedMentions): readonly Mention[] {
  const several = new Map(members);
  const mentions: Mention[] = [];
  let start = 0;
  for (let at = 0; at < rows.length; at += WIDTH) {
    start += rows[at]!;
    const [type, form, rule] = kinds[rows[at + 2]!]!;
    const standsFor = several.get(mentions.length);
    mentions.push({
      start,
      end: start + rows[at + 1]!,
      type,
      actor: ids[rows[at + 3]! - 1] ?? null,
      form,
      ...(standsFor && { members: standsFor }),
      rule,
    });
  }
  return mentions;
}

/** Spans as two numbers each: how far behind the one before it starts, and its length. */
export function packSpans(spans: Reading['sentences']): readonly number[] {
  let last = 0;
  return spans.flatMap(({ start, end }) => {
    const packed = [start - last, end - start];
    last = start;
    return packed;
  });
}

export function unpackSpans(packed: readonly number[]): Reading['sentences'] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at < packed.length; at += 2) {
    start += packed[at]!;
    spans.push({ start, end: start + packed[at + 1]! });
  }
  return spans;
}
