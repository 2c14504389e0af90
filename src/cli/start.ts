/** Runs the bot until it is stopped; gives the exit code. */
export async function start(): Promise<number> {
  return 1;
}
