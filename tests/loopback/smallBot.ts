import {
  type BaseInteraction,
  Client,
  type ClientOptions,
  DiscordAPIError,
  GatewayIntentBits,
  type Interaction,
  Partials,
  Routes,
} from 'discord.js';
import { type Loopback, type LoopbackOptions, startLoopback } from '../../src/loopback/loopback.ts';

/** The commands that the small bot registers. */
export const COMMANDS = [
  { name: 'hello', description: 'Says hello' },
  { name: 'sort', description: 'Sorts', options: [{ type: 3, name: 'kind', description: 'By what' }] },
  {
    name: 'actor',
    description: 'Looks an actor up',
    options: [
      { type: 3, name: 'name', description: 'Who', required: true, autocomplete: true },
      { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 9 },
      { type: 5, name: 'hide', description: 'Only to me' },
      { type: 11, name: 'file', description: 'A file' },
      { type: 6, name: 'whom', description: 'A person' },
      { type: 3, name: 'kind', description: 'One of a few', choices: [{ name: 'A state', value: 'state' }] },
    ],
  },
  {
    name: 'feedback',
    description: 'What people said',
    options: [
      { type: 1, name: 'list', description: 'All of it', options: [{ type: 4, name: 'page', description: 'Which page' }] },
    ],
  },
  { name: 'refresh', description: 'Rebuilds', default_member_permissions: '32' },
  { name: 'Find sources', type: 3 },
];

export type Handler = (interaction: Interaction) => unknown;

export interface SmallBot {
  loopback: Loopback;
  client: Client<true>;
  /** What it does with the next interactions. */
  handle: Handler;
  close(): Promise<void>;
}

/** Starts a loopback and an unmodified discord.js client on it that does what its `handle` says. */
export async function smallBot(options: LoopbackOptions = {}, clientOptions: Partial<ClientOptions> = {}): Promise<SmallBot> {
  const loopback = await startLoopback(options);
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    ...clientOptions,
    rest: { api: loopback.url, ...clientOptions.rest },
  });
  const bot: SmallBot = {
    loopback,
    client: client as Client<true>,
    handle: () => {},
    async close() {
      await client.destroy();
      await loopback.close();
    },
  };
  // What a handler throws is an answer that failed; the tests look at what the person sees of it.
  client.on('interactionCreate', (interaction) => void Promise.resolve(bot.handle(interaction)).catch(() => {}));
  client.on('error', () => {});
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(loopback.token);
  await ready;
  await client.application!.commands.set(COMMANDS as never);
  return bot;
}

/** Answers an interaction with a body that discord.js would not have built. */
export function answerRaw(interaction: BaseInteraction, body: unknown): Promise<unknown> {
  return interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body, auth: false });
}

/** How the call was refused: Discord's code, and each complaint as `data.content: BASE_TYPE_MAX_LENGTH …`. */
export async function refusal(call: Promise<unknown>): Promise<{ status: number; code: string | number; complaints: string[] }> {
  const error = await call.then(
    () => new Error('it was accepted'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiscordAPIError)) throw error;
  const { errors } = error.rawError as { errors?: object };
  return { status: error.status, code: error.code, complaints: flattened(errors ?? {}, []) };
}

function flattened(errors: object, path: string[]): string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string; message: string }[]).map(({ code, message }) => `${path.join('.')}: ${code} ${message}`)
      : flattened(value as object, [...path, key]),
  );
}
