import { type MessageComponentInteraction, MessageFlags } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import { contextOf } from '../answers/context.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import { OnceAnIndex } from '../index/onceAnIndex.ts';
import type { Logger } from '../log.ts';
import { type ComponentState, type PassageReference, shortHash } from './customId.ts';
import type { Desk } from './desk.ts';
import { NotAllowed } from './failures.ts';
import type { FeedbackBook } from './feedbackBook.ts';
import type { OutgoingMessage } from './layout/components.ts';
import { contextMessage } from './layout/contextMessage.ts';
import { noticeMessage } from './layout/noticeMessage.ts';
import type { ReaderLink } from './layout/quote.ts';
import { sharedMessage, textsIn, withoutShare } from './layout/sharing.ts';
import { managesMessages } from './permissions.ts';
import { recoverOptions } from './query.ts';
import type { Reply, Target } from './reply.ts';
import { keepVote, WHAT_WAS_WRONG } from './vote.ts';

/** Where the answer to a press goes. Another person's press never changes what the asker is reading. */
export function targetOf(state: ComponentState | null, interaction: MessageComponentInteraction): Target {
  switch (state?.kind) {
    case 'page':
    case 'choose':
      return state.owner === interaction.user.id ? 'same' : 'private';
    case 'follow':
      return state.owner === interaction.user.id && !isHidden(interaction) ? 'new' : 'private';
    case 'move':
    case 'share':
    case 'delete':
    case 'step':
      return 'same';
    default:
      return 'private';
  }
}

interface Use<Kind extends ComponentState['kind'] = ComponentState['kind']> {
  readonly interaction: MessageComponentInteraction;
  readonly state: Extract<ComponentState, { readonly kind: Kind }>;
  readonly reply: Reply;
  readonly desk: Desk;
  readonly commands: ReadonlyMap<string, Command>;
  readonly book: FeedbackBook;
  readonly log: Logger;
}

/** Does what a button or menu is for. */
export async function useComponent(use: Use): Promise<void> {
  const { state } = use;
  switch (state.kind) {
    case 'page':
    case 'choose':
    case 'follow':
      return askAgain({ ...use, state });
    case 'context':
    case 'move':
      return showContext({ ...use, state });
    case 'vote':
      return state.helpful ? keepVote(use.interaction, use.reply, use.book) : askWhatWasWrong(use.reply);
    case 'share':
      return share({ ...use, state });
    case 'delete':
      return remove({ ...use, state });
    case 'step':
      return;
  }
}

async function askWhatWasWrong(reply: Reply): Promise<void> {
  await reply.open(WHAT_WAS_WRONG);
}

async function askAgain({ interaction, state, reply, desk, commands, log }: Use<'page' | 'choose' | 'follow'>): Promise<void> {
  const command = commands.get(state.query.command);
  if (!command)
    return reply.advise(noticeMessage(`The command /${state.query.command} is no more. /help shows those there are.`));
  const options = recoverOptions(command, state.query, textsIn(interaction.message));
  if (!options)
    return reply.advise(
      noticeMessage('What was asked is too long for its pages to be turned. Ask it in fewer words, and they can be.'),
    );
  const choice = interaction.isStringSelectMenu() ? (interaction.values[0] ?? null) : null;
  const own = state.owner === interaction.user.id;
  const hidden = !own || isHidden(interaction);
  const from = state.kind === 'page' ? state.from : 0;
  const served = await desk.serve(
    {
      command,
      options,
      from,
      owner: interaction.user.id,
      hidden,
      version: state.version,
      choice,
      by: interaction.user.displayName,
    },
    log,
  );
  return reply.give(served);
}

/** Only one person sees the message that was pressed on. */
function isHidden({ message }: MessageComponentInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

async function showContext({ state, reply, desk }: Use<'context' | 'move'>): Promise<void> {
  const shown = await desk.read((index) => contextShown(index, state, desk.readerLink));
  if (!shown)
    return reply.advise(
      noticeMessage('This article has changed or gone since the quote was shown. Ask again to see what it says now.'),
    );
  return reply.send(shown);
}

function contextShown(
  index: CorpusIndex,
  state: Use<'context' | 'move'>['state'],
  readerLink: ReaderLink | null,
): OutgoingMessage | null {
  const document = documentOf(index, state);
  const home = document && contextOf(index, document, state);
  const steps = state.kind === 'move' && home ? state.passage - home.number : 0;
  const context = steps === 0 ? home : contextOf(index, document!, state, steps);
  const { document: hash, digest, start, end } = state;
  return context ? contextMessage(context, { document: hash, digest, start, end }, readerLink) : null;
}

async function share({ interaction, reply }: Use<'share'>): Promise<void> {
  await reply.send(withoutShare(interaction.message));
  await reply.publish(sharedMessage(interaction.message, interaction.user.id));
}

async function remove({ interaction, state, reply }: Use<'delete'>): Promise<void> {
  if (state.owner !== interaction.user.id && !managesMessages(interaction))
    throw new NotAllowed(
      'not theirs to delete',
      'Only the person who asked, or a member who may manage messages, can delete this.',
    );
  return reply.dismiss();
}

/** Ids of documents by their hashes. */
export const documentsByHash = new OnceAnIndex<ReadonlyMap<string, string>>(function* ({ documents }) {
  const known = new Map<string, string>();
  for (const id of documents.keys()) {
    known.set(shortHash(id), id);
    if (known.size % 100 === 0) yield;
  }
  return known;
});

/** The document that a button names; null where it is gone or its file has changed. */
function documentOf(index: CorpusIndex, { document, digest }: PassageReference): string | null {
  const id = documentsByHash.of(index).get(document);
  return id !== undefined && index.documents.get(id)?.digest.startsWith(digest) ? id : null;
}
