import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { untilEnded } from '../../src/discord/untilEnded.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

const surroundings = () => {
  const lines: string[] = [];
  return { signals: new EventEmitter(), tell: (line: string) => void lines.push(line), lines };
};

describe('the process', () => {
  it.each(['SIGTERM', 'SIGINT'])('ends well at %s', async (signal) => {
    const readout = await ReadoutInDiscord.ready();
    const around = surroundings();
    const ended = untilEnded(readout.bot, around);
    around.signals.emit(signal);
    expect(await ended).toBe(0);
    expect(around.signals.listenerCount(signal)).toBe(0);
    await readout.end();
  });

  it('ends at once at a second signal', async () => {
    const readout = await ReadoutInDiscord.ready();
    const around = surroundings();
    const ended = untilEnded(readout.bot, around);
    around.signals.emit('SIGINT');
    around.signals.emit('SIGINT');
    expect(await ended).toBe(130);
    await readout.end();
  });

  it('ends with one line where Discord has closed for good', async () => {
    const readout = await ReadoutInDiscord.ready();
    const around = surroundings();
    const ended = untilEnded(readout.bot, around);
    readout.discord.gateway.close(4004);
    expect(await ended).toBe(1);
    expect(around.lines).toEqual([expect.stringContaining('4004')]);
    await readout.end();
  });

  it('ends with one line where the intents are not allowed at the first connection', async () => {
    const readout = await ReadoutInDiscord.ready();
    readout.discord.gateway.refuseIdentify(4014);
    await readout.bot.stop();
    await expect(readout.restart()).rejects.toThrow('4014');
    expect(await untilEnded(readout.bot, surroundings())).toBe(1);
    await readout.end();
  });
});
