import type { Answer } from '../answers/answer.ts';
import { AUX_WORDS } from '../answers/wording.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';

/** A quote of an answer with all that is known of it, flat, as tables have it. Keys are the columns, in order. */
export interface QuoteRecord {
  /** As shown beside the quote in the answer. */
  readonly number: number;
  /** What the quote says, of nothing but the event's fields. */
  readonly event: string | null;
  readonly type: string | null;
  /** "held", or how it did not plainly happen: planned, denied, hypothetical, earlier. */
  readonly status: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  /** EDTF (https://www.loc.gov/standards/datetime/). */
  readonly date: string | null;
  /** The words that the date was read from. */
  readonly dateText: string | null;
  readonly dateBasis: string | null;
  readonly quote: string;
  readonly document: string;
  /** UTF-16 offsets of the quote in the article's body. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** The article's address with a text fragment that leads to the quote. */
  readonly url: string | null;
}

/** Every quote of an answer, in order: one that supports several claims stands once for each. */
export function* recordsOf(index: CorpusIndex, answer: Answer): Generator<QuoteRecord> {
  let number = 0;
  const names = (ids: readonly string[] = []): string[] => ids.flatMap((id) => index.actors.get(id)?.name ?? []);
  for (const { text, type, aux, date, sides, citations } of answer.claims) {
    const actors = names(sides?.actors);
    const recipients = names(sides?.recipients);
    for (const { document, start, end, quote, title, publisher, published, url } of citations) {
      number += 1;
      yield {
        number,
        event: text,
        type,
        status: aux ? AUX_WORDS[aux] : type && 'held',
        actors,
        recipients,
        place: sides?.place ?? null,
        date: date?.edtf ?? null,
        dateText: date?.text ?? null,
        dateBasis: date?.basis ?? null,
        quote,
        document,
        start,
        end,
        title,
        publisher,
        published,
        url,
      };
    }
  }
}
