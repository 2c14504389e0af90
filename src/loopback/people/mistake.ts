/** Something that Discord's client would not have let a person do; the message says what, for whoever wrote the test or uses the page. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}
