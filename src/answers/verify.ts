import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Steps } from '../index/steps.ts';
import type { Answer, Citation, Claim } from './answer.ts';
import { isVerbatim } from './cite.ts';

export interface VerifiedAnswer {
  readonly answer: Answer;
  /** Citations that do not stand to the letter at their place: left out, to be logged. */
  readonly dropped: readonly Citation[];
}

/** The answer without citations that are not verbatim, and without claims that have none left. In steps of one claim: a list may have ten thousands. */
export function* verified(index: CorpusIndex, answer: Answer): Steps<VerifiedAnswer> {
  const dropped: Citation[] = [];
  const stands = (citation: Citation): boolean => {
    const holds = isVerbatim(index.documents.get(citation.document), citation);
    if (!holds) dropped.push(citation);
    return holds;
  };
  const claims: Claim[] = [];
  for (const claim of answer.claims) {
    yield;
    const citations = claim.citations.filter(stands);
    // As it is where nothing is dropped: what of it is not shown is not worked out.
    if (citations.length === claim.citations.length) claims.push(claim);
    else if (citations.length > 0) claims.push(citing(claim, citations));
  }
  if (dropped.length === 0) return { answer, dropped };
  if (claims.length > 0) return { answer: { ...answer, claims }, dropped };
  const notices = [
    ...answer.notices,
    'The quotes found do not stand in the articles any more; nothing is shown that is not there.',
  ];
  return { answer: { ...answer, status: 'not_found', short: null, claims, notices }, dropped };
}

/** The claim with fewer citations. */
function citing({ text, date, section, type, aux, sides }: Claim, citations: readonly Citation[]): Claim {
  return { text, date, type, aux, citations, ...(section !== undefined && { section }), ...(sides && { sides }) };
}
