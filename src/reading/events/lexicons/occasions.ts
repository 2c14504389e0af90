/** Nouns for occasions on which people come together: "attended the summit". */
export const OCCASION_NOUNS: ReadonlySet<string> = new Set(
  'meeting summit conference talk session forum dialogue negotiation gathering roundtable assembly consultation congress round convention discussion visit lunch dinner breakfast reception briefing luncheon'.split(
    ' ',
  ),
);

/** What one calls on somebody to do when one pays a courtesy visit: "called on the governor to congratulate him". */
export const COURTESIES: ReadonlySet<string> = new Set(
  'discuss congratulate felicitate brief apprise thank convey present talk inform review exchange pay express greet wish'.split(
    ' ',
  ),
);

/** Whose arrival is no visit: "Thousands of refugees arrived in Chad". */
export const UPROOTED: ReadonlySet<string> = new Set(
  'refugee migrant people troop soldier force fighter militant resident citizen tourist asylum seeker survivor evacuee villager worker family rebel patient pilgrim fan athlete player protester convoy aircraft ship'.split(
    ' ',
  ),
);

/** Who is addressed and not met, or only carries the news: "spoke to reporters". */
export const AUDIENCES: ReadonlySet<string> = new Set(
  'reporter journalist press crowd audience media newspaper television tv channel correspondent viewer parliament supporter rally magazine'.split(
    ' ',
  ),
);

/** Words that say an occasion was held from afar. */
export const PHONE_WORDS: ReadonlySet<string> = new Set(
  'phone telephone call videoconference teleconference hotline skype zoom video link videolink'.split(' '),
);
