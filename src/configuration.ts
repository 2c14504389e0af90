import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { z } from 'zod';

/** A setting is wrong: the message is one line a setting, for the operator, and says what to write. */
export class ConfigurationError extends Error {}

const SNOWFLAKE = /^\d{17,20}$/;
const snowflake = z.string().regex(SNOWFLAKE, 'an id of 17 to 20 digits');
const snowflakes = (what: string) =>
  z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.string().regex(SNOWFLAKE, `${what} ids with commas between: 17 to 20 digits each`)));
const port = z.coerce
  .number('a port number')
  .int('a port number')
  .min(0, 'a port number, 0 to 65535')
  .max(65_535, 'a port number, 0 to 65535');
const onOff = z.enum(['true', 'false'], 'true or false').transform((value) => value === 'true');

/** Every setting, as `.env.example` explains it. Unset and empty are the same. */
const SETTINGS = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
      'the bot token of the Developer Portal: three parts with dots between, nothing around them',
    )
    .optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  OPERATOR_GUILD_ID: snowflakes('server'),
  MODERATOR_ROLE_IDS: snowflakes('role'),
  CORPUS: z.string().default('seeds'),
  DATA: z.string().default('.readout'),
  WATCH: onOff.default(false),
  INDEX: z.enum(['minisearch', 'postings', 'opensearch'], 'minisearch, postings or opensearch').optional(),
  OPENSEARCH_URL: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine(
      (nodes) => nodes.length > 0 && nodes.every(isNode),
      'addresses of OpenSearch nodes with commas between, as https://name:password@search-1.example.org:9200; a % in a password is written %25',
    )
    .optional(),
  OPENSEARCH_CA: z.string().refine(existsSync, 'a file with a certificate; there is none under this name').optional(),
  OPENSEARCH_CORPUS: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,60}$/, 'a name of lower-case letters, digits, - and _, a letter first')
    .default('readout'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  READER_URL: z
    .url({ protocol: /^https?$/, message: 'the public address of the reader, as https://reader.example.org' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  READER_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: port.optional(),
  QUESTIONS_PER_MINUTE: z.coerce
    .number('a whole number')
    .int('a whole number')
    .min(1, 'at least 1')
    .max(10_000, 'at most 10000')
    .default(20),
  LLM_URL: z
    .string()
    .refine(
      isPlainAddress,
      'the address of an OpenAI-compatible server up to its version, as http://127.0.0.1:11434/v1; no name or key in it',
    )
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  LLM_MODEL: z.string().optional(),
  LLM_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'the key as the server’s operator gives it, without blanks')
    .optional(),
  LLM_TIMEOUT_MS: z.coerce
    .number('milliseconds')
    .int('whole milliseconds')
    .min(100, 'at least 100')
    .max(15_000, 'at most 15000: people wait for it')
    .default(4_000),
  SOURCE_URL: z
    .url({ protocol: /^https?$/, message: 'where the source code is, as https://code.example.org/readout' })
    .optional(),
  PRIVACY_URL: z
    .url({ protocol: /^https?$/, message: 'where people read what is kept of them, as https://code.example.org/readout/privacy' })
    .optional(),
  SHARDS: z.union([z.literal('auto'), z.coerce.number().int().min(1).max(1_000)], 'auto, or how many: 1 to 1000').default(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_QUESTIONS: onOff.default(false),
});

/** Settings that need another beside them. */
const CHECKED = SETTINGS.refine(({ LLM_URL, LLM_MODEL }) => LLM_URL === undefined || LLM_MODEL !== undefined, {
  path: ['LLM_MODEL'],
  message: 'LLM_URL is set, so name the model that the server shall use',
}).refine(({ INDEX, OPENSEARCH_URL }) => INDEX !== 'opensearch' || OPENSEARCH_URL !== undefined, {
  path: ['OPENSEARCH_URL'],
  message: 'INDEX is opensearch, so say where its nodes are',
});

function isNode(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && search + hash === '' && canDecode(username) && canDecode(password);
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username + password + search + hash === '';
}

export type Configuration = Readonly<z.output<typeof SETTINGS>>;

/**
 * Reads the settings of `env`, and of the file where `env` has none. Throws `ConfigurationError` naming every setting that is wrong; values of
 * secrets are never repeated.
 */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>, file = '.env'): Configuration {
  const written = existsSync(file) ? parse(readFileSync(file)) : {};
  const given = Object.fromEntries(
    Object.keys(SETTINGS.shape).map((name) => [name, (env[name] ?? written[name])?.trim() || undefined]),
  );
  const result = CHECKED.safeParse(given);
  if (result.success) return result.data;
  const faults = new Map(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  throw new ConfigurationError(
    [...faults].map(([name, fault]) => `${name} is not right: ${fault}. See .env.example.`).join('\n'),
  );
}
