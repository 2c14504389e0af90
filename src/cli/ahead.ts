import { publisherCount } from '../../commands/about.ts';
import { listedDocuments } from '../../commands/completion.ts';
import { exampleWords } from '../../commands/exampleWords.ts';
import { gathered } from '../answers/eventsFor.ts';
import { documentsByHash } from '../discord/componentUse.ts';
import type { Ahead } from '../index/onceAnIndex.ts';
import { casts } from '../web/cast.ts';
import { shelves } from '../web/shelf.ts';

/** What commands, buttons and completions look up in all of a corpus. */
export const AHEAD_OF_COMMANDS: readonly Ahead[] = [gathered, listedDocuments, documentsByHash, exampleWords, publisherCount];
/** What the reader's lists look up. */
export const AHEAD_OF_READER: readonly Ahead[] = [shelves, casts];
