/** Nouns that a capital at the head of a sentence makes look like names, and that meet, visit and call only in figures of speech: "Hunger visited the valley". */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `north south east west growth inflation hunger death winter summer spring autumn fear hope history war peace famine drought
  money oil reality theory practice demand supply tradition modernity progress time fate disaster tragedy trouble life love
  reason faith science art theology politics diplomacy poverty wealth age youth night day dawn dusk`.split(/\s+/),
);

/** With these nobody is bombarded in earnest: "bombarded the minister with questions". */
export const WORDS_AND_PAPERS: ReadonlySet<string> = new Set(
  `question letter anecdote message call email mail request complaint criticism word joke demand compliment advice idea proposal leaflet
  slogan argument statistic figure praise offer story text tweet petition advertisement ad`.split(/\s+/),
);

/** Whom one rings at home: "to telephone their wives" is no diplomacy. */
export const FAMILY_NOUNS: ReadonlySet<string> = new Set(
  'family wife husband mother father parent child son daughter brother sister relative mum mom dad fiancée fiancé'.split(' '),
);
