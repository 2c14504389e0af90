import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

export type { Logger };

/** Never written, wherever they stand in what is logged. */
const SECRETS = ['token', 'DISCORD_TOKEN', 'LLM_KEY', 'authorization', 'headers.authorization'];
const DEPTHS = ['', '*.', '*.*.', '*.*.*.'];

export interface LogOptions {
  readonly level: string;
  /** For people at a terminal instead of JSON lines. */
  readonly readable: boolean;
  /** Where lines go; standard output unless told. */
  readonly destination?: NodeJS.WritableStream;
}

/** The log: JSON lines, or readable ones; secrets are blacked out, interaction tokens in addresses too. */
export function createLog({ level, readable, destination = process.stdout }: LogOptions): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: DEPTHS.flatMap((depth) => SECRETS.map((name) => `${depth}${name}`)), censor: '[secret]' },
      serializers: { err: describeError },
    },
    readable ? pretty({ destination, colorize: destination === process.stdout, sync: true }) : destination,
  );
}

/** discord.js's errors carry the request, whose address and body hold interaction tokens. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const detail = error as { code?: unknown; status?: unknown; method?: unknown; url?: unknown; rawError?: unknown };
  const url = typeof detail.url === 'string' ? withoutTokens(detail.url) : undefined;
  return {
    name,
    message,
    code: detail.code,
    status: detail.status,
    method: detail.method,
    url,
    refusal: detail.rawError,
    stack: stack && withoutTokens(stack),
  };
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints: the token is the segment behind the id. */
function withoutTokens(text: string): string {
  return text.replace(/(\/(?:webhooks|interactions)\/\d+\/)[^/\s?]+/g, '$1[secret]');
}
