import type { Client } from 'discord.js';

/** Where discord.js makes interactions of what arrives and emits them. */
interface Reader {
  readonly actions: { readonly InteractionCreate: { handle(interaction: unknown): void } };
}

/**
 * Has discord.js read an interaction and emit it. Left to itself it does so where nobody can catch what it throws at one that is not as it expects, and
 * the process would end. Gives what it threw, or null.
 */
export function readInteraction(client: Client<true>, interaction: unknown): unknown {
  try {
    (client as unknown as Reader).actions.InteractionCreate.handle(interaction);
    return null;
  } catch (error) {
    return error;
  }
}
