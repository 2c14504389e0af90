/** Discord's limits on what a bot sends (https://discord.com/developers/docs/components/reference). Lengths in characters. */
export const LIMITS = {
  /** Text of all text displays of one Components V2 message. */
  messageText: 4000,
  /** Bytes of UTF-8 of those text displays, `textDisplayBytes` more for each; above it Discord answers 500 (discord-api-docs issue 8554). */
  messageBytes: 10_170,
  textDisplayBytes: 12,
  /** Components of one Components V2 message, nested ones counted. */
  messageComponents: 40,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  linkUrl: 512,
  selectOptions: 25,
  selectLabel: 100,
  selectDescription: 100,
  selectValue: 100,
  selectPlaceholder: 150,
  mediaDescription: 1024,
  modalTitle: 45,
  modalFields: 5,
  modalLabel: 45,
  modalDescription: 100,
  inputPlaceholder: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
} as const;
