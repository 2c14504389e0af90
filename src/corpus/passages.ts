import type { Document, Passage, Span } from './document.ts';

/** Paragraphs are put together up to this length, so that "he" stands beside its name. UTF-16 units. */
const ENOUGH = 600;
/** A passage is ended at the last sentence within this length. UTF-16 units. */
const LONGEST = 1200;

/**
 * Cuts a document into passages: runs of whole sentences, ended at a paragraph's end where one is near, without the spans
 * left out. Each sentence outside those spans stands in exactly one passage.
 */
export function passagesOf(document: Document, sentences: readonly Span[], leftOut: readonly Span[]): Passage[] {
  const spans: Span[] = [];
  let open: Span | null = null;
  let nextLeftOut = 0;
  for (const { start, end } of sentences) {
    while (nextLeftOut < leftOut.length && leftOut[nextLeftOut]!.end <= start) nextLeftOut += 1;
    const isLeftOut = (leftOut[nextLeftOut]?.start ?? Number.POSITIVE_INFINITY) < end;
    if (open && !isLeftOut && fits(document.body, open, { start, end })) {
      open = { start: open.start, end };
    } else {
      if (open) spans.push(open);
      open = isLeftOut ? null : { start, end };
    }
  }
  if (open) spans.push(open);
  return spans.map((span, number) => ({ document: document.id, number, ...span }));
}

/** Whether `next` may still join the passage: a paragraph goes on to the longest, another paragraph joins while both are short. */
function fits(body: string, open: Span, next: Span): boolean {
  const joined = next.end - open.start;
  return joined <= (body.slice(open.end, next.start).includes('\n') ? ENOUGH : LONGEST);
}
