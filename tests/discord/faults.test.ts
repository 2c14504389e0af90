import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { FAULTY_COMMANDS } from './faultyCommands.ts';
import { ReadoutInDiscord, type Setting } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
let expectedRefusals: readonly string[] = [];
const start = async (setting: Setting = {}) => {
  readout = await ReadoutInDiscord.ready({
    commands: [...COMMANDS, ...FAULTY_COMMANDS],
    patience: 1500,
    ...setting,
  });
  return readout.discord.member('alice');
};
afterEach(async () => {
  await readout.end(expectedRefusals);
  expectedRefusals = [];
});

const FAULT = /^Something went wrong on my side.* the id ([0-9a-f]{8})\.$/;
const CALLBACK = 'POST /interactions/:id/:token/callback';
const EDIT = 'PATCH /webhooks/:application/:token/messages/:message';
const DELETE = 'DELETE /webhooks/:application/:token/messages/:message';

describe('a command that fails', () => {
  it.each(['throws', 'returns-early'])('(%s) is told in private with an id that the log has too', async (name) => {
    const alice = await start();
    const answer = await alice.runs(name);
    const [, id] = FAULT.exec(answer.text)!;
    expect(answer.ephemeral).toBe(true);
    expect(readout.log).toContainEqual(expect.objectContaining({ level: 50, errorId: id, command: name }));
    expect(answer.text).not.toContain('on fire');
  });

  it.each(['hangs', 'throws-late'])('(%s) after “thinking…” is told in private, and nothing is left thinking', async (name) => {
    const alice = await start();
    const [thinking, gone] = [alice.nextMessage(), expect(alice.runs(name)).rejects.toThrow('deleted')];
    expect((await thinking).thinking).toBe(true);
    const told = alice.nextMessage();
    await gone;
    const answer = await told;
    expect(answer.text).toMatch(FAULT);
    expect(answer.ephemeral).toBe(true);
    expect(alice.sees()).toHaveLength(1);
    expect(readout.discord.member('bob').sees()).toEqual([]);
  });

  it('when hidden keeps “thinking…” no longer either', async () => {
    const alice = await start();
    const answer = await alice.runs('hangs', { hide: true });
    expect(answer.text).toMatch(FAULT);
    expect(answer.ephemeral).toBe(true);
  });

  it('to be used rightly says how in private after “thinking…” too', async () => {
    const alice = await start();
    expect((await alice.runs('advises-late', { hide: true })).text).toBe('Turn it round.');
  });

  it('to be quick is answered all the same', async () => {
    const alice = await start();
    expect((await alice.runs('answers-late')).text).toBe('Done at last');
  });
});

describe('Discord fails', () => {
  it('with 503 once: the answer arrives', async () => {
    const alice = await start();
    readout.discord.faults.answer(503, { route: CALLBACK });
    expect((await alice.runs('demands')).text).toContain('Demands');
  });

  it('by hanging up: the answer arrives', async () => {
    const alice = await start();
    readout.discord.faults.hangUp({ route: CALLBACK });
    expect((await alice.runs('demands')).text).toContain('Demands');
  });

  it('by asking to slow down: the answer arrives', async () => {
    const alice = await start();
    readout.discord.faults.rateLimit({ route: CALLBACK });
    expect((await alice.runs('demands')).text).toContain('Demands');
  });

  it('by leaving the first call without an answer: it is made again in time', async () => {
    const alice = await start();
    const release = readout.discord.faults.stall({ route: CALLBACK });
    expect((await alice.runs('demands')).text).toContain('Demands');
    release();
    expectedRefusals = ['POST /interactions/'];
  });

  it('by leaving the first deferral without an answer: it is made again in time', async () => {
    const alice = await start();
    const release = readout.discord.faults.stall({ route: CALLBACK });
    expect((await alice.runs('answers-late')).text).toBe('Done at last');
    release();
    expectedRefusals = ['POST /interactions/'];
  });

  it.each([['with 503'], ['by hanging up'], ['by asking to slow down']])(
    '%s when “thinking…” is filled: the answer arrives',
    async (how) => {
      const alice = await start();
      const { faults } = readout.discord;
      if (how === 'with 503') faults.answer(503, { route: EDIT });
      else if (how === 'by hanging up') faults.hangUp({ route: EDIT });
      else faults.rateLimit({ route: EDIT });
      expect((await alice.runs('answers-late')).text).toBe('Done at last');
    },
  );

  it('to take “thinking…” away for a fault: it is filled, and does not stay', async () => {
    const alice = await start();
    readout.discord.faults.answer(500, { route: DELETE, times: 3 });
    const answer = await alice.runs('throws-late');
    expect(answer.text).toMatch(FAULT);
    expect(answer.thinking).toBe(false);
  });

  it('while the commands are registered: they are registered', async () => {
    await start();
    readout.discord.faults.answer(503, { route: 'GET /applications/:application/commands' });
    await readout.restart();
    expect((await readout.discord.member('alice').runs('demands')).text).toContain('Demands');
  });

  it('to take the answer at all: this one is lost, the next is not', async () => {
    const alice = await start();
    readout.discord.faults.answer(500, { route: CALLBACK, times: 6 });
    await expect(alice.runs('demands')).rejects.toThrow('did not respond');
    readout.discord.faults.clear();
    expect((await alice.runs('demands')).text).toContain('Demands');
    expect(readout.log).toContainEqual(expect.objectContaining({ level: 50, msg: 'not answered' }));
  }, 15_000);
});

describe('one person who asks very often', () => {
  it('is asked to wait, in private, while others are answered', async () => {
    const alice = await start({ configuration: { QUESTIONS_PER_MINUTE: 3 } });
    for (let i = 0; i < 3; i += 1) await alice.runs('demands');
    const told = await alice.runs('demands');
    expect(told.ephemeral).toBe(true);
    expect(told.text).toMatch(/Please wait (?:a second|\d+ seconds), then ask again\./);
    expect((await readout.discord.member('bob').runs('demands')).text).toContain('Demands');
  });
});

describe('a button of another version', () => {
  it('says so', async () => {
    const alice = await start();
    const answer = await alice.runs('demands');
    const [delete_] = answer.payload.components
      .flatMap(({ components }) => components ?? [])
      .filter(({ label }) => label === 'Delete');
    delete_!.custom_id = 'something else';
    const told = await alice.presses(answer, 'Delete');
    expect(told.text).toContain('Ask again');
    expect(told.ephemeral).toBe(true);
  });
});

describe('the log', () => {
  it('holds no question and no token', async () => {
    const alice = await start();
    await alice.runs('actor', { name: 'a very private question' });
    await alice.runs('throws');
    expect(readout.logText).not.toContain('private question');
    expect(readout.logText).not.toContain(readout.discord.token);
  });

  it('holds questions where that was asked for', async () => {
    const alice = await start({ configuration: { LOG_QUESTIONS: true } });
    await alice.runs('actor', { name: 'a public question' });
    await readout.bot.stop();
    expect(readout.log).toContainEqual(expect.objectContaining({ msg: 'answered', options: { name: 'a public question' } }));
  });
});
