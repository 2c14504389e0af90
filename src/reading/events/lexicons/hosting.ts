/** Rules whose wording says who was at home when two met, and on which side of the event they stand. */
export const HOSTS: ReadonlyMap<string, 'actors' | 'recipients'> = new Map([
  // "King Harald received the Brazilian president."
  ['consult.host', 'actors'],
  // "The prime minister welcomed the Brazilian president at the palace."
  ['consult.welcome', 'actors'],
  // "Denmark summoned the Chadian ambassador", "called in the Chadian ambassador".
  ['consult.summon', 'actors'],
  ['consult.call-in', 'actors'],
  // "King Harald received the credentials of Ambassador Omar Diallo."
  ['consult.receive-credentials', 'actors'],
  // "King Harald granted the Chadian minister an audience."
  ['consult.grant-audience', 'actors'],
  // "The Chadian consul called on the mayor", "paid a courtesy call on the mayor".
  ['consult.call-on', 'recipients'],
  ['consult.noun.courtesy-call', 'recipients'],
  // "The Chadian ambassador presented her credentials to King Harald."
  ['consult.present-credentials', 'recipients'],
]);
