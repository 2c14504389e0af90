import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { type Loopback, ManualClock } from '../../src/loopback/loopback.ts';
import { FAULTY_COMMANDS } from './faultyCommands.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

type Faulty = NonNullable<Parameters<Loopback['faults']['hangUp']>[0]>;
type Route = Faulty & { readonly route: NonNullable<Faulty['route']> };
type Alice = ReturnType<Loopback['member']>;

/** A bot in a Discord that fails once; told in it is what alice does, and `fail` makes the next call of the route fail. */
async function inFailingDiscord(
  way: (faults: Loopback['faults'], route: Route) => (() => void) | undefined,
  route: Route['route'],
  story: (alice: Alice, fail: () => void, readout: ReadoutInDiscord) => Promise<void>,
): Promise<void> {
  const readout = await ReadoutInDiscord.ready({
    commands: [...COMMANDS, ...FAULTY_COMMANDS],
    // However busy the machine is: Discord's three seconds do not pass.
    loopback: { clock: new ManualClock() },
  });
  let release: (() => void) | undefined;
  const fail = () => {
    release = way(readout.discord.faults, { route } as Route);
  };
  try {
    await story(readout.discord.member('alice'), fail, readout);
  } finally {
    release?.();
    // What was tried again after it had arrived is refused as done already.
    await readout.end(['POST /interactions/', 'DELETE /webhooks/']);
  }
}

/** Each way in which Discord fails once; gives what ends it where it goes on. */
const WAYS: Readonly<Record<string, (faults: Loopback['faults'], route: Route) => (() => void) | undefined>> = {
  'answers 500': (faults, route) => void faults.answer(500, route),
  'answers 503': (faults, route) => void faults.answer(503, route),
  'asks to slow down': (faults, route) => void faults.rateLimit(route),
  'hangs up': (faults, route) => void faults.hangUp(route),
  'gives no answer': (faults, route) => faults.stall(route),
};

/** What a person does that takes each route, and what they see all the same. */
const USES: readonly (readonly [
  route: Route['route'],
  what: string,
  use: (alice: Alice, fail: () => void, readout: ReadoutInDiscord) => Promise<void>,
])[] = [
  [
    'POST /interactions/:id/:token/callback',
    'alice runs a command and reads the answer',
    async (alice, fail) => {
      fail();
      expect((await alice.runs('demands')).text).toContain('Demands');
    },
  ],
  [
    'POST /interactions/:id/:token/callback',
    'alice presses a button and sees the context',
    async (alice, fail) => {
      const answer = await alice.runs('demands');
      fail();
      expect((await alice.presses(answer, 'Show in context')).ephemeral).toBe(true);
    },
  ],
  [
    'POST /interactions/:id/:token/callback',
    'alice presses 👎, says why and is thanked',
    async (alice, fail) => {
      const form = await alice.presses(await alice.runs('demands'), '👎');
      fail();
      expect((await alice.submits(form, { Reason: 'the date' })).text).toContain('Thank');
    },
  ],
  [
    'PATCH /webhooks/:application/:token/messages/:message',
    'alice waits for an answer that takes long, and it fills the place of “thinking…”',
    async (alice, fail) => {
      fail();
      expect((await alice.runs('answers-late')).text).toBe('Done at last');
    },
  ],
  [
    'DELETE /webhooks/:application/:token/messages/:message',
    'alice deletes the answer, and it is gone',
    async (alice, fail) => {
      const answer = await alice.runs('demands');
      fail();
      await expect(alice.presses(answer, 'Delete')).rejects.toThrow('deleted');
      expect(answer.deleted).toBe(true);
    },
  ],
  [
    'DELETE /webhooks/:application/:token/messages/:message',
    'alice is told in private how to ask, and no “thinking…” stays',
    async (alice, fail, readout) => {
      fail();
      await seesAdviceAlone(alice, readout);
    },
  ],
  [
    'POST /webhooks/:application/:token',
    'alice is told in private how to ask after “thinking…”',
    async (alice, fail, readout) => {
      fail();
      await seesAdviceAlone(alice, readout);
    },
  ],
  [
    'POST /webhooks/:application/:token',
    'alice shares a hidden answer, and bob reads it',
    async (alice, fail, readout) => {
      const hidden = await alice.runs('demands', { hide: true });
      fail();
      const shared = readout.discord.member('bob').nextMessage();
      await alice.presses(hidden, 'Share with everyone here');
      expect((await shared).text).toContain('Demands');
    },
  ],
  [
    'POST /channels/:channel/messages',
    'alice writes to the bot and is answered once',
    async (alice, fail, readout) => {
      fail();
      expect((await alice.asks(`${readout.discord.mention} who met Wanjiru in Lisbon?`)).text).toContain('Wanjiru');
    },
  ],
  ...(['GET /gateway/bot', 'GET /applications/:application/commands', 'PUT /applications/:application/commands'] as const).map(
    (route) =>
      [
        route,
        'the bot starts, and alice finds its commands',
        async (alice: Alice, fail: () => void, readout: ReadoutInDiscord) => {
          readout.discord.commands.find(({ name }) => name === 'actor')!.description = 'An older text';
          fail();
          await readout.restart();
          expect(alice.commands()).toContain('ask');
          expect(readout.discord.commands.find(({ name }) => name === 'actor')!.description).not.toBe('An older text');
          expect((await alice.runs('demands')).text).toContain('Demands');
        },
      ] as const,
  ),
];

/** Advice that comes after “thinking…” in public: for the person alone, and nothing is left for the others to wonder at. */
async function seesAdviceAlone(alice: Alice, readout: ReadoutInDiscord): Promise<void> {
  const [thinking, gone] = [alice.nextMessage(), expect(alice.runs('advises-late')).rejects.toThrow('deleted')];
  await thinking;
  const told = alice.nextMessage();
  await gone;
  expect((await told).text).toBe('Turn it round.');
  expect((await told).ephemeral).toBe(true);
  expect(readout.discord.member('bob').sees()).toEqual([]);
}

// Most of it is waiting: each in a Discord of its own, several at once.
describe.concurrent.each(Object.entries(WAYS))('Discord %s once', (_way, way) => {
  it.each(USES)('on %s: %s', (route, _what, use) => inFailingDiscord(way, route, use), 60_000);
});

describe.concurrent('Discord fails while alice types', () => {
  it.each(Object.entries(WAYS))('(%s): the next key proposes again', (_way, way) =>
    inFailingDiscord(way, 'POST /interactions/:id/:token/callback', async (alice, fail) => {
      fail();
      await alice.types('actor', 'name', 'so').catch(() => {});
      expect((await alice.types('actor', 'name', 'sol')).length).toBeGreaterThan(0);
    }),
  );
});
