import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';

/** The bot cannot go on: the message is one line for the operator, and says what to do. */
export class BotEnded extends Error {}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes: those that end a session for good. */
export function closeInWords(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return 'Discord does not accept DISCORD_TOKEN any more (4004). Reset the token in the Developer Portal under Bot, put the new one into .env, and start again.';
    case GatewayCloseCodes.DisallowedIntents:
      return 'Discord does not allow the bot’s intents (4014). In the Developer Portal under Bot, switch on what is asked for under Privileged Gateway Intents, and start again.';
    case GatewayCloseCodes.ShardingRequired:
      return 'The bot is in too many servers for so few connections (4011). Set SHARDS=auto in .env, and start again.';
    default:
      return `Discord has closed the connection for good (${code}). Update Readout, and start again.`;
  }
}

const WRONG_TOKEN =
  'Discord does not accept DISCORD_TOKEN. Copy it again in the Developer Portal under Bot (Reset Token), put it into .env, and start again.';

/** What an error at the start means for the operator. */
export function failureInWords(error: unknown): string {
  if (
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401)
  )
    return WRONG_TOKEN;
  if (error instanceof DiscordAPIError && error.status === 403)
    return `Discord does not let the bot register its commands (${error.message}). Invite it again with the scopes bot and applications.commands; check DISCORD_GUILD_ID.`;
  if (error instanceof Error)
    return `Discord could not be reached or has refused: ${error.message.split('\n')[0]}. Check the network, then start again.`;
  return 'The bot could not start.';
}
