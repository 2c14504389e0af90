/** What people write who ask nothing yet. Compared in lower case, without marks. */
const GREETINGS =
  /^(?:(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|salam|salaam|merhaba|bonjour)(?: (?:there|again|readout|bot|all|everyone))?|help|test|ping|start)$/;
const THANKS =
  /^(?:ok |okay |great |perfect |cool )?(?:thanks|thank you|thx|ty|cheers|merci|great|perfect|cool|nice|ok|okay)(?: (?:a lot|so much|very much|readout|bot|again|man|mate))?$/;

/** What answers a message that only greets or thanks; null where it says more. */
export function greetingFor(text: string): string | null {
  if (text.length > 60) return null;
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (GREETINGS.test(words)) return 'Hello! I answer questions with quotes from the articles I hold.';
  return THANKS.test(words) ? 'You are welcome.' : null;
}
