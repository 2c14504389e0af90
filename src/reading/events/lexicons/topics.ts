/**
 * Nouns for what people speak of, of which a place after them is a part: "discussed the war in Chad", "the new consulate in Abéché".
 * None is a place or an occasion where people meet.
 */
export const TOPICS: ReadonlySet<string> = new Set(
  `situation war conflict crisis development event violence fighting election unrest peace security stability ceasefire truce offensive
  operation invasion coup presence process transition mission consulate embassy office investment project troop force soldier peacekeeper influence
  interest role government democracy drought famine flood earthquake outbreak epidemic genocide massacre killing attack bombing protest
  settlement refugee camp base reactor pipeline dam mine plant reconstruction progress reform sanction intervention`.split(/\s+/),
);
