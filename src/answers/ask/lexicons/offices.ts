/** Words that make an office another one, each line one thing: a "deputy foreign minister" is no foreign minister. Stems are compared. */
export const LESSER_OFFICES = [
  // "vice president", "deputy head"
  'deputy vice',
  // "assistant secretary"
  'assistant',
  // "former envoy", "ex minister"
  'former ex',
  // "acting premier", "interim president"
  'acting interim caretaker',
] as const;
