import { API_VERSION, ChannelType } from '../protocol/constants.ts';
import { shardOf } from '../protocol/snowflakes.ts';
import type { Guild } from '../state/places.ts';
import type { World } from '../state/world.ts';
import type { Session, Shard } from './session.ts';

/** The first event of a session: https://docs.discord.com/developers/events/gateway-events#ready */
export function ready(world: World, { id, shard }: Session, gatewayUrl: string): unknown {
  return {
    v: API_VERSION,
    user: { ...world.places.bot, verified: true, mfa_enabled: false, email: null },
    guilds: guildsOf(world, shard).map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: id,
    resume_gateway_url: gatewayUrl,
    shard,
    application: { id: world.applicationId, flags: 0 },
    private_channels: [],
    relationships: [],
    user_settings: {},
  };
}

/** The guilds that a shard hears of. */
export function guildsOf(world: World, [shard, count]: Shard): Guild[] {
  return [...world.places.guilds.values()].filter(({ id }) => shardOf(id, count) === shard);
}

/** A guild with its roles, channels and the bot's own membership: https://docs.discord.com/developers/events/gateway-events#guild-create */
export function guildCreate(world: World, guild: Guild): unknown {
  const { channels, people, bot } = world.places;
  const here = [...channels.values()].filter(({ guildId }) => guildId === guild.id);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    icon_hash: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: world.places.roles(guild),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: 'en-US',
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: people.get(bot.id)!.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [world.places.memberOf(people.get(bot.id)!, guild)],
    channels: here.filter(({ type }) => type === ChannelType.guildText).map((channel) => world.places.channel(channel)),
    threads: here.filter(({ thread }) => thread !== null).map((channel) => world.places.channel(channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
