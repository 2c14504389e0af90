import { afterEach, beforeEach, expect, it } from 'vitest';
import { ManualClock } from '../../src/loopback/loopback.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
beforeEach(async () => {
  // However busy the machine is: Discord's three seconds do not pass.
  readout = await ReadoutInDiscord.ready({ loopback: { clock: new ManualClock(), patience: 100_000 } });
});
// Well-formed ones among them are answered, and Discord has never heard of them.
afterEach(() => readout.end(['POST /interactions/']));

const user = { id: '5', username: 'alice', discriminator: '0', global_name: 'Alice', avatar: null };
const author = { ...user, id: '6', bot: true };
const text = { type: 10, content: 'Words' };
const message = {
  ...{ id: '9', channel_id: '8', author, content: 'Words', timestamp: '2031-04-01T00:00:00Z', edited_timestamp: null, type: 0 },
  ...{ embeds: [], attachments: [], mentions: [], mention_roles: [], pinned: false, flags: 0, components: [text] },
};

/** One interaction of each kind, as Discord writes it. */
const WHOLE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'a command': {
    type: 2,
    data: { id: '1', type: 1, name: 'demands', options: [{ name: 'of', type: 3, value: 'Portugal' }] },
  },
  'a moderators’ command of several parts': {
    type: 2,
    data: {
      id: '1',
      type: 1,
      name: 'corpus',
      options: [{ name: 'list', type: 1, options: [{ name: 'find', type: 3, value: 'a' }] }],
    },
  },
  'a command on a message': {
    type: 2,
    data: { id: '1', type: 3, name: 'Find sources for this', target_id: '9', resolved: { messages: { 9: message } } },
  },
  'a pressed button': { type: 3, data: { component_type: 2, custom_id: 'v|-', id: 3 }, message },
  'a choice from a menu': { type: 3, data: { component_type: 3, custom_id: 'q|v|5|demands|=', values: ['a'], id: 3 }, message },
  'letters typed': {
    type: 4,
    data: { id: '1', type: 1, name: 'actor', options: [{ name: 'name', type: 3, value: 'so', focused: true }] },
  },
  'a form': {
    type: 5,
    data: { custom_id: 'v|-', components: [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'reason', value: 'x' } }] },
    message,
  },
  'a form of rows': {
    type: 5,
    data: {
      custom_id: 'v|-',
      components: [{ type: 1, id: 1, components: [{ type: 4, id: 2, custom_id: 'reason', value: 'x' }] }],
    },
  },
};

const GONE = Symbol('gone');
const OTHERS = [GONE, null, 7, 'text', [], {}, [null], [{}], { a: null }];

/** Every way to put something else, of what is given for a part by its name, in the place of one part of a value. */
function* broken(value: unknown, othersFor: (key: string) => readonly unknown[]): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const withOther = (other: unknown) => {
      if (Array.isArray(value)) return other === GONE ? value.toSpliced(Number(key), 1) : value.with(Number(key), other);
      return Object.fromEntries(Object.entries({ ...value, [key]: other }).filter(([, each]) => each !== GONE));
    };
    for (const other of othersFor(key)) yield withOther(other);
    for (const other of broken(part, () => othersFor(key))) yield withOther(other);
  }
}

it.each(Object.entries(WHOLE).map(([kind, parts], nth) => [kind, parts, nth] as const))(
  '%s with any one part gone or another thing: passed over or answered, never the end',
  async (_kind, parts, nth) => {
    const { applicationId, guildId, gateway } = readout.discord;
    const member = { user, roles: [], joined_at: '2031-04-01T00:00:00Z', permissions: '0', deaf: false, mute: false, flags: 0 };
    const whole = {
      ...{ id: '7', application_id: applicationId, token: 'x', version: 1, guild_id: guildId, member, entitlements: [] },
      ...{ channel_id: '8', channel: { id: '8', type: 0 }, locale: 'en-US', app_permissions: '0', context: 0 },
      ...{ authorizing_integration_owners: { 0: guildId }, attachment_size_limit: 1, guild_locale: 'en-US', ...parts },
    };
    // What all kinds have is broken in each kind in other ways, its own parts in every way.
    const some = OTHERS.filter((_, i) => (i + nth) % 4 === 0);
    for (const one of broken(whole, (key) => (key in parts ? OTHERS : some))) gateway.dispatch('INTERACTION_CREATE', one);
    expect((await readout.discord.member('bob').runs('demands')).text).toContain('Demands');
    expect(readout.log).toContainEqual(expect.objectContaining({ msg: 'an interaction that cannot be read' }));
  },
  60_000,
);
