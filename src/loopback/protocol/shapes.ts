/** The JSON of Discord's API v10 as far as it travels here; the names are the wire's own. */

export interface ApiUser {
  id: string;
  username: string;
  discriminator: string;
  global_name: string | null;
  avatar: string | null;
  bot?: boolean;
  flags?: number;
  public_flags?: number;
}

export interface ApiMember {
  user: ApiUser;
  nick: string | null;
  avatar: string | null;
  banner: string | null;
  roles: string[];
  joined_at: string;
  premium_since: string | null;
  deaf: boolean;
  mute: boolean;
  flags: number;
  pending: boolean;
  communication_disabled_until: string | null;
  /** Present in interactions: what the member may do in the channel. */
  permissions?: string;
}

export interface ApiAttachment {
  id: string;
  filename: string;
  title?: string;
  description?: string;
  content_type?: string;
  size: number;
  url: string;
  proxy_url: string;
  ephemeral?: boolean;
}

export interface ApiMedia {
  url: string;
  proxy_url?: string;
  content_type?: string;
  attachment_id?: string;
}

export interface ApiEmoji {
  id?: string | null;
  name?: string | null;
  animated?: boolean;
}

export interface SelectOption {
  label: string;
  value: string;
  description?: string | null;
  default?: boolean | null;
  emoji?: ApiEmoji | null;
}

/** Any component of a message or a modal: which fields it has follows from its `type`. */
export interface Component {
  type: number;
  id?: number | null;
  custom_id?: string;
  components?: Component[];
  accessory?: Component;
  /** Inside a label of a modal. */
  component?: Component;
  content?: string;
  style?: number;
  label?: string | null;
  emoji?: ApiEmoji | null;
  url?: string | null;
  disabled?: boolean | null;
  options?: SelectOption[];
  placeholder?: string | null;
  min_values?: number | null;
  max_values?: number | null;
  channel_types?: number[] | null;
  default_values?: { id: string; type: string }[] | null;
  items?: { media: ApiMedia; description?: string | null; spoiler?: boolean | null }[];
  media?: ApiMedia;
  file?: ApiMedia;
  name?: string;
  size?: number;
  description?: string | null;
  spoiler?: boolean | null;
  divider?: boolean | null;
  spacing?: number | null;
  accent_color?: number | null;
  required?: boolean | null;
  value?: string | null;
  default?: boolean | null;
  min_length?: number | null;
  max_length?: number | null;
}

export interface Embed {
  type?: string;
  title?: string | null;
  description?: string | null;
  url?: string | null;
  color?: number | null;
  timestamp?: string | null;
  author?: { name: string; url?: string | null } | null;
  footer?: { text: string } | null;
  fields?: { name: string; value: string; inline?: boolean | null }[] | null;
  image?: { url: string } | null;
  thumbnail?: { url: string } | null;
}

export interface ApiMessage {
  id: string;
  channel_id: string;
  guild_id?: string;
  author: ApiUser;
  member?: Omit<ApiMember, 'user'>;
  content: string;
  timestamp: string;
  edited_timestamp: string | null;
  tts: boolean;
  mention_everyone: boolean;
  mentions: (ApiUser & { member?: Omit<ApiMember, 'user'> })[];
  mention_roles: string[];
  attachments: ApiAttachment[];
  embeds: Embed[];
  components: Component[];
  pinned: boolean;
  type: number;
  flags: number;
  nonce?: string | number;
  webhook_id?: string;
  application_id?: string;
  message_reference?: { type: number; message_id: string; channel_id: string; guild_id?: string };
  referenced_message?: ApiMessage | null;
  interaction_metadata?: InteractionMetadata;
  /** Deprecated in favour of `interaction_metadata`, still sent: it alone names the command. */
  interaction?: { id: string; type: number; name: string; user: ApiUser };
  thread?: ApiChannel;
}

export interface InteractionMetadata {
  id: string;
  type: number;
  user: ApiUser;
  authorizing_integration_owners: Record<string, string>;
}

export interface ApiChannel {
  id: string;
  type: number;
  guild_id?: string;
  name?: string | null;
  topic?: string | null;
  position?: number;
  parent_id?: string | null;
  owner_id?: string;
  last_message_id: string | null;
  nsfw?: boolean;
  rate_limit_per_user?: number;
  permission_overwrites?: { id: string; type: number; allow: string; deny: string }[];
  recipients?: ApiUser[];
  thread_metadata?: { archived: boolean; auto_archive_duration: number; archive_timestamp: string; locked: boolean };
  message_count?: number;
  member_count?: number;
  member?: { id: string; user_id: string; join_timestamp: string; flags: number };
  total_message_sent?: number;
  flags?: number;
  permissions?: string;
}

export interface CommandChoice {
  name: string;
  name_localizations?: Record<string, string> | null;
  value: string | number;
}

export interface CommandOption {
  type: number;
  name: string;
  description: string;
  required?: boolean | null;
  autocomplete?: boolean | null;
  choices?: CommandChoice[] | null;
  options?: CommandOption[] | null;
  min_value?: number | null;
  max_value?: number | null;
  min_length?: number | null;
  max_length?: number | null;
  channel_types?: number[] | null;
  name_localizations?: Record<string, string> | null;
  description_localizations?: Record<string, string> | null;
}

export interface ApiCommand {
  id: string;
  application_id: string;
  guild_id?: string;
  version: string;
  type: number;
  name: string;
  name_localizations: Record<string, string> | null;
  description: string;
  description_localizations: Record<string, string> | null;
  options?: CommandOption[];
  default_member_permissions: string | null;
  dm_permission?: boolean;
  contexts: number[] | null;
  integration_types: number[];
  nsfw: boolean;
}

/** What a person filled into one option, as an interaction carries it. */
export interface OptionValue {
  type: number;
  name: string;
  value?: string | number | boolean;
  focused?: boolean;
  options?: OptionValue[];
}

export interface Resolved {
  users?: Record<string, ApiUser>;
  members?: Record<string, Omit<ApiMember, 'user' | 'deaf' | 'mute'>>;
  roles?: Record<string, ApiRole>;
  channels?: Record<string, Partial<ApiChannel>>;
  attachments?: Record<string, ApiAttachment>;
  messages?: Record<string, ApiMessage>;
}

export interface ApiRole {
  id: string;
  name: string;
  color: number;
  colors: { primary_color: number; secondary_color: number | null; tertiary_color: number | null };
  hoist: boolean;
  icon: string | null;
  unicode_emoji: string | null;
  position: number;
  permissions: string;
  managed: boolean;
  mentionable: boolean;
  flags: number;
}

export interface ApiInteraction {
  id: string;
  application_id: string;
  type: number;
  token: string;
  version: 1;
  data: Record<string, unknown>;
  context: number;
  authorizing_integration_owners: Record<string, string>;
  channel_id: string;
  channel: Partial<ApiChannel>;
  guild_id?: string;
  guild?: { id: string; locale: string; features: string[] };
  guild_locale?: string;
  locale: string;
  member?: ApiMember;
  user?: ApiUser;
  message?: ApiMessage;
  app_permissions: string;
  attachment_size_limit: number;
  entitlements: never[];
}
