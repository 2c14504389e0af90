import type { Answer, Citation } from '../answers/answer.ts';

/**
 * An answer as one JSON object: what `ask --json` and `ask --batch` print. Best citation first, none twice; where it is not clear who is
 * meant nothing is answered, and `choices` has those who may be.
 */
export function recordOf({ status, short, claims, choices }: Answer) {
  const citations = claims.flatMap((claim) => claim.citations);
  const distinct = new Map(citations.map((citation) => [`${citation.document}:${citation.start}:${citation.end}`, citation]));
  return {
    status: status === 'answered' ? status : ('not_found' as const),
    answer: status === 'answered' ? short : null,
    citations: status === 'answered' ? [...distinct.values()].map(citationRecord) : [],
    ...(status === 'ambiguous' && { choices }),
  };
}

/** A citation as JSON: where the words stand and whose they are. */
export function citationRecord({ document, start, end, quote, url, title, publisher, published }: Citation) {
  return { document, start, end, quote, url, title, publisher, published };
}
