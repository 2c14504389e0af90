import { Client, type ClientOptions, GatewayIntentBits, type Interaction, Partials } from 'discord.js';
import { type Loopback, type LoopbackOptions, startLoopback } from '../../src/loopback/loopback.ts';

/** The commands that the small bot registers unless a test brings its own. */
export const COMMANDS = [
  { name: 'hello', description: 'Says hello' },
  {
    name: 'actor',
    description: 'Looks an actor up',
    options: [
      { type: 3, name: 'name', description: 'Who', required: true, autocomplete: true },
      { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 9 },
      { type: 5, name: 'hide', description: 'Only to me' },
      { type: 11, name: 'file', description: 'A file' },
    ],
  },
  { name: 'refresh', description: 'Rebuilds', default_member_permissions: '32' },
  { name: 'Find sources', type: 3 },
];

export interface SmallBot {
  loopback: Loopback;
  client: Client<true>;
  close(): Promise<void>;
}

type Handler = (interaction: Interaction) => unknown;

/** Starts a loopback and an unmodified discord.js client on it that does what `handle` says. */
export async function smallBot(
  handle: Handler,
  options: LoopbackOptions = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<SmallBot> {
  const loopback = await startLoopback(options);
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: loopback.url },
    ...clientOptions,
  });
  client.on('error', () => {});
  client.on('interactionCreate', (interaction) => void handle(interaction));
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(loopback.token);
  await ready;
  await client.application!.commands.set(COMMANDS);
  return {
    loopback,
    client: client as Client<true>,
    async close() {
      await client.destroy();
      await loopback.close();
    },
  };
}
