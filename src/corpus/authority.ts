import { lstat, readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { faultInWords } from './authorityFault.ts';
import { pathWithin } from './readFile.ts';

/** An office that somebody held, with the days it began and ended, where they are known. */
export interface HeldOffice {
  readonly title: string;
  /** The state or organization. */
  readonly of: string | null;
  /** EDTF days, months or years, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** An actor as the moderators know it. */
export interface AuthorityActor {
  readonly name: string;
  readonly type: 'person' | 'organization' | 'state' | 'group';
  readonly aliases: readonly string[];
  readonly offices: readonly HeldOffice[];
  readonly state: string | null;
  /** Wikidata item, as `Q794`. */
  readonly wikidata: string | null;
  /** Ids of the only articles in which its names mean it, where another bears them elsewhere. Empty: wherever they stand. */
  readonly articles: readonly string[];
}

/** The names that an actors' file may have; where both are there the first counts, and it is given to a new one. */
export const ACTORS_FILES = ['actors.yaml', 'actors.yml'] as const;
/** Far more than any moderator writes. Bytes. */
const LARGEST = 4 * 1024 * 1024;
const TOO_LONG = `it is longer than ${LARGEST / 1048576} MB.`;

const words = z.string().trim().min(1).max(300);
const date = z.coerce.string().regex(/^\d{4}(-\d{2}){0,2}$/);
const Office = z.strictObject({ title: words, of: words.nullable().default(null), from: date.optional(), to: date.optional() });
const Entry = z.strictObject({
  name: words,
  type: z.enum(['person', 'organization', 'state', 'group']).default('person'),
  aliases: z.array(words).max(200).default([]),
  offices: z.array(Office).max(200).default([]),
  state: words.nullable().default(null),
  wikidata: z
    .string()
    .regex(/^Q\d{1,12}$/)
    .nullable()
    .default(null),
  articles: z.array(z.string().min(1).max(255)).max(100_000).default([]),
});
const File = z.strictObject({ actors: z.array(Entry).max(100_000) });

/**
 * The actors of a corpus folder's actors' file, or what is wrong with it, one line. Throws `RejectedFile` for a link out of the folder; any other error
 * is the file system's.
 */
export async function readAuthority(realFolder: string, name: string): Promise<readonly AuthorityActor[] | string> {
  const path = await pathWithin(realFolder, name);
  return (await lstat(path)).size > LARGEST ? TOO_LONG : parseAuthority(await readFile(path, 'utf8'));
}

/** The actors that the text of an `actors.yaml` lists, or what is wrong with it, one line. */
export function parseAuthority(source: string): readonly AuthorityActor[] | string {
  if (source.length > LARGEST) return TOO_LONG;
  const parsed = parseDocument(source, { schema: 'core' });
  const [problem] = parsed.errors;
  if (problem) return `it is not YAML: ${problem.message.split('\n')[0]}`;
  try {
    const written: unknown = parsed.toJS({ maxAliasCount: 0 }) ?? { actors: [] };
    const result = File.safeParse(written);
    return result.success ? result.data.actors : faultInWords(result.error.issues[0]!, written);
  } catch {
    return 'it uses YAML anchors, which are not allowed.';
  }
}
