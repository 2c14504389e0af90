/** A kind of page furniture: text around an article that is not the article. */
export interface FurnitureRule {
  readonly id: string;
  readonly example: string;
  /** Tried on a whole line or on a whole sentence, without the white space around it. */
  readonly unit: 'line' | 'sentence';
  readonly pattern: RegExp;
  /** After it come links to other pages: every later line that is no full sentence is furniture too. */
  readonly opensTail?: true;
}

export const FURNITURE: readonly FurnitureRule[] = [
  {
    id: 'comments',
    example: 'Leave a Comment',
    unit: 'line',
    pattern: /^(?:leave a (?:comment|reply)|post a comment|add (?:a )?comment|\d* ?comments?)[.:]?$/i,
    opensTail: true,
  },
  {
    id: 'neighbours',
    example: 'Previous Article',
    unit: 'line',
    pattern: /^(?:previous|next|older|newer) (?:article|post|story)s?[.:]?$/i,
    opensTail: true,
  },
  {
    id: 'related',
    example: 'Related Posts',
    unit: 'line',
    pattern:
      /^(?:related|recommended|more|latest|popular|trending|most read)(?: (?:on|from|in) [\w' ]{1,40})?(?: (?:articles?|posts?|stories|story|news|topics?|content|coverage))?[.:]?$/i,
    opensTail: true,
  },
  {
    id: 'see-also',
    example: 'READ MORE: Ministers meet again',
    unit: 'line',
    pattern:
      /^(?:read (?:more|also|next|the full [\w ]{1,30})|also read|see also|watch(?: now)?|listen(?: now)?|continue reading)\b *(?:[:|»>–—-].*|here|[.…]*)$/i,
  },
  {
    id: 'share',
    example: 'Share this article',
    unit: 'line',
    pattern:
      /^(?:share|tweet|print|e-?mail|copy link|save|bookmark|follow us)(?: (?:this|on|via|with|to|by)\b[\w ]{0,40})?[.:!]?$/i,
  },
  {
    id: 'subscribe',
    example: 'Sign up for our daily newsletter',
    unit: 'line',
    pattern: /^(?:subscribe|sign up|join our|get our|download (?:the|our) app)\b[^.]{0,90}[.!]?$/i,
  },
  {
    id: 'tags',
    example: 'Tags: border, security',
    unit: 'line',
    pattern: /^(?:tags?|keywords?|topics?|categor(?:y|ies)|filed under|news id|news code|short link|source)\s*:.{0,200}$/i,
  },
  {
    id: 'advertisement',
    example: 'Advertisement',
    unit: 'line',
    pattern: /^(?:advertisement|sponsored(?: content)?|promoted|story continues below.{0,40}|loading\W*)$/i,
  },
  {
    id: 'copyright',
    example: 'Copyright 2023 Example News, all rights reserved.',
    unit: 'sentence',
    pattern: /^(?:©|\(c\) ?\d{4}|copyright\b)|\ball rights reserved\b/i,
  },
  {
    id: 'licence',
    example: 'All content by Example Agency is licensed under a Creative Commons licence.',
    unit: 'sentence',
    pattern: /\b(?:is|are) licen[sc]ed under\b.{0,60}\b(?:creative commons|cc[ -]by|licen[sc]e)\b/i,
  },
  {
    id: 'caption-credit',
    example: 'Ministers shake hands in the hall – (Photo: Example Agency)',
    unit: 'line',
    pattern:
      /\((?:file )?(?:photo|image|picture|credit|source)s?(?: credit)?(?::| by | via )[^()]{1,80}\)\.?$|^(?:photo|image|picture|file photo|credit)s?(?: credit)?\s*(?::|by\b|via\b).{0,160}$/i,
  },
  {
    id: 'caption-pictured',
    example: 'The two flags are pictured outside the ministry (Reuters)',
    unit: 'line',
    pattern:
      /\b(?:is|are) (?:pictured|seen) (?:in|at|on|outside|during|with|here)\b[^.]{0,160}[([](?:[\w .]{0,30}(?:photo|reuters|afp|ap|getty|epa|agency|handout)[\w .:/]{0,30})[)\]]\.?$/i,
  },
  {
    id: 'byline',
    example: 'By Jane Doe, diplomatic correspondent',
    unit: 'line',
    pattern: /^[Bb][Yy]:?(?: \p{Lu}[\p{L}'’.-]{0,30}){2,4}(?:,? (?:and|&)(?: \p{Lu}[\p{L}'’.-]{0,30}){2,4})?(?:,[^.]{0,60})?$/u,
  },
  {
    id: 'time-stamp',
    example: 'July 4, 2023 - 22:42',
    unit: 'line',
    pattern:
      /^(?:(?:published|updated|posted|last (?:updated|modified))\b.{0,60}|(?:\p{L}+ \d{1,2},? \d{4}|\d{1,2} \p{L}+ \d{4}|\d{4}-\d{2}-\d{2})[\s,|–-]+(?:at )?\d{1,2}:\d{2}.{0,20})$/iu,
  },
];
