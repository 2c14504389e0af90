import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import { formErrors, refuse } from '../../judge/form.ts';
import { DiscordError } from '../../protocol/discordError.ts';
import type { World } from '../../state/world.ts';
import { ok, type Route, route } from '../route.ts';

/** Who the bot is, where its gateway is, and other people. */
export const basicRoutes: Route[] = [
  route('GET', '/gateway', ({ world }) => ok({ url: gatewayUrl(world) })),
  route('GET', '/gateway/bot', ({ world }) =>
    ok({
      url: gatewayUrl(world),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
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
  route('GET', '/users/@me/guilds', ({ world }) => {
    const { guild } = world.places;
    return ok([{ id: guild.id, name: guild.name, icon: null, banner: null, owner: false, permissions: '0', features: [] }]);
  }),
  route('GET', '/guilds/:guild', ({ world, params }) => {
    known(world, params.guild!);
    const { guild } = world.places;
    return ok({ id: guild.id, name: guild.name, owner_id: guild.ownerId, roles: world.places.roles(), emojis: [], features: [] });
  }),
  route('GET', '/guilds/:guild/channels', ({ world, params }) => {
    known(world, params.guild!);
    const inGuild = [...world.places.channels.values()].filter((channel) => world.places.inGuild(channel) && !channel.thread);
    return ok(inGuild.map((channel) => world.places.channel(channel)));
  }),
  route('GET', '/guilds/:guild/members/:user', ({ world, params }) => {
    known(world, params.guild!);
    const person = world.places.people.get(params.user!);
    if (!person) throw new DiscordError('unknownMember');
    return ok(world.places.memberOf(person));
  }),
];

function gatewayUrl(world: World): string {
  return `${world.origin.replace('http', 'ws')}/gateway`;
}

function known(world: World, guildId: string): void {
  if (guildId !== world.places.guild.id) throw new DiscordError('unknownGuild');
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
