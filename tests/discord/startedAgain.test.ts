import { expect, it } from 'vitest';
import { type Answer, ManualClock } from '../../src/loopback/loopback.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

const USES: readonly (readonly [command: string, options: Readonly<Record<string, string | boolean>>])[] = [
  ['timeline', {}],
  ['timeline', { actor: 'Ingrid Solvang', chart: true }],
  ['meetings', { place: 'Oslo' }],
  ['meetings', { actor: 'Ferreira', export: 'json' }],
  ['demands', { of: 'Portugal' }],
  ['demands', { by: 'Norway', of: 'Portugal' }],
  ['actor', { name: 'Tomas Ferreira' }],
  ['network', {}],
  ['ask', { question: 'who met Wanjiru in Lisbon?' }],
  ['ask', { question: 'what did Solvang demand of Portugal?' }],
  ['source', { document: 'oslo-talks', find: 'fisheries' }],
  ['help', {}],
];

it('a bot that starts from what it kept answers every command, with the same quotes and buttons as the one that read the articles', async () => {
  const readout = await ReadoutInDiscord.ready({ keeps: true, loopback: { clock: new ManualClock() } });
  const alice = readout.discord.member('alice');
  const seen = ({ text, allButtons, attachments }: Answer) => ({
    text: text.replace(/refreshed .* UTC/, ''),
    buttons: allButtons.map(({ label }) => label),
    files: attachments.map(({ filename }) => filename),
  });
  const answers = async () => {
    const all: unknown[] = [];
    for (const [command, options] of USES) all.push([command, seen(await alice.runs(command, options))]);
    return all;
  };
  const before = await answers();
  await readout.restart();
  expect(await answers()).toEqual(before);
  expect(readout.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  await readout.end();
});
