import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import { formErrors, refuse } from '../../judge/form.ts';
import { DiscordError } from '../../protocol/discordError.ts';
import type { Guild } from '../../state/places.ts';
import type { World } from '../../state/world.ts';
import { ok, type Route, route } from '../route.ts';

/** https://docs.discord.com/developers/resources/user#get-current-user-guilds */
const GUILDS_A_PAGE = 200;
/** As Discord gives large bots: https://docs.discord.com/developers/events/gateway#sharding-max-concurrency */
const IDENTIFIES_AT_ONCE = 16;

/** Who the bot is, where its gateway is, and other people. */
export const basicRoutes: Route[] = [
  route('GET', '/gateway', ({ world }) => ok({ url: gatewayUrl(world) })),
  route('GET', '/gateway/bot', ({ world }) =>
    ok({
      url: gatewayUrl(world),
      shards: world.recommendedShards,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: IDENTIFIES_AT_ONCE },
    }),
  ),
  route('GET', '/users/:user', ({ world, params }) => {
    const user = params.user === '@me' ? world.places.bot : world.places.people.get(params.user!)?.user;
    if (!user) throw new DiscordError('unknownUser');
    return ok(user);
  }),
  route('POST', '/users/@me/channels', ({ world, body }) => {
    refuse(formErrors(CreatePrivateChannelRequestSchema, body));
    const { recipient_id } = body as { recipient_id?: string };
    const person = world.places.people.get(recipient_id ?? '');
    if (!person) throw new DiscordError('unknownUser');
    if (person.user.bot) throw new DiscordError('cannotMessageUser');
    return ok(world.places.channel(world.places.directMessage(person.user)));
  }),
  route('GET', '/applications/@me', ({ world }) => ok(application(world))),
  route('GET', '/oauth2/applications/@me', ({ world }) => ok(application(world))),
  route('GET', '/users/@me/guilds', ({ world, query }) => {
    const after = BigInt(query.get('after') ?? 0);
    const guilds = [...world.places.guilds.values()].filter(({ id }) => BigInt(id) > after).slice(0, GUILDS_A_PAGE);
    return ok(
      guilds.map(({ id, name }) => ({ id, name, icon: null, banner: null, owner: false, permissions: '0', features: [] })),
    );
  }),
  route('GET', '/guilds/:guild', ({ world, params }) => {
    const guild = known(world, params.guild!);
    const roles = world.places.roles(guild);
    return ok({ id: guild.id, name: guild.name, owner_id: guild.ownerId, roles, emojis: [], features: [] });
  }),
  route('GET', '/guilds/:guild/channels', ({ world, params }) => {
    const { id } = known(world, params.guild!);
    const there = [...world.places.channels.values()].filter(({ guildId, thread }) => guildId === id && !thread);
    return ok(there.map((channel) => world.places.channel(channel)));
  }),
  route('GET', '/guilds/:guild/members/:user', ({ world, params }) => {
    const guild = known(world, params.guild!);
    const person = world.places.people.get(params.user!);
    if (!person || !guild.members.has(person.user.id)) throw new DiscordError('unknownMember');
    return ok(world.places.memberOf(person, guild));
  }),
];

function gatewayUrl(world: World): string {
  return `${world.origin.replace('http', 'ws')}/gateway`;
}

function known(world: World, guildId: string): Guild {
  const guild = world.places.guilds.get(guildId);
  if (!guild) throw new DiscordError('unknownGuild');
  return guild;
}

function application(world: World): unknown {
  const { bot, people, guild } = world.places;
  return {
    id: world.applicationId,
    name: bot.global_name,
    icon: null,
    description: '',
    bot_public: false,
    bot_require_code_grant: false,
    bot,
    owner: people.get(guild.ownerId)?.user ?? null,
    verify_key: '0'.repeat(64),
    flags: 0,
    team: null,
    integration_types_config: { '0': {}, '1': {} },
  };
}
