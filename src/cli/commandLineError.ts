/** A mistake of the person at the terminal: its message is printed as one line, without a stack. */
export class CommandLineError extends Error {}
