import { DiscordAPIError, GatewayCloseCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { closeInWords, failureInWords } from '../../src/discord/endings.ts';

describe('an operator whose bot cannot go on reads what to do', () => {
  it('where the token is refused, by whichever call', () => {
    const refused = new DiscordAPIError({ code: 0, message: '401: Unauthorized' }, 0, 401, 'GET', '/gateway/bot', {});
    expect(failureInWords(refused)).toMatch(/^Discord does not accept DISCORD_TOKEN\. .*put it into \.env, and start again\.$/);
  });

  it('where the bot is in too many servers for its connections', () => {
    expect(closeInWords(GatewayCloseCodes.ShardingRequired)).toContain('Set SHARDS=auto in .env');
  });
});
