import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Loopback, Person } from '../src/loopback/loopback.ts';

/** Where a scene plays: people in a Discord of its own with the bot in it, and the corpus folder. */
export interface Stage {
  readonly discord: Loopback;
  readonly alice: Person;
  /** A moderator. */
  readonly maria: Person;
  readonly folder: string;
}

export interface Scene {
  /** Played once, before anybody looks. */
  play?(stage: Stage): Promise<void>;
  /** What is done by hand on every screen. */
  byHand?(page: Page): Promise<void>;
  /** Whose screen it is. @defaultValue 'alice' */
  readonly seenBy?: 'alice' | 'maria';
  /** Of what the start is looked at, by a selector; the end of the conversation where it is left out. */
  readonly lookedAt?: string;
  /** A file that is not in the corpus folder when the bot starts. */
  readonly without?: string;
}

type Options = Readonly<Record<string, string | boolean>>;

/** Alice runs a command. */
const runs = (command: string, options: Options = {}, lookedAt?: string): Scene => ({
  async play({ alice }) {
    await alice.runs(command, options);
  },
  ...(lookedAt && { lookedAt }),
});

const ANSWER = '.message';
const PICTURE = '.gallery';
const ASKED = { question: 'who met al-Araji in Tehran?' };
const WITHHELD = '004_11574be641c1007b.md';
const FOUND_ARTICLE = `Ministers open the bridge at Fao

The transport ministers of Iraq and Kuwait opened the bridge at Fao on 4 March 2024. Iraqi Transport Minister Razzaq al-Saadawi met his Kuwaiti
counterpart in Basra on the same day. He urged Kuwait to open the crossing before the summer.
`;

/** What is shown, by the name of the picture. Each command has the picture of its name. */
export const SCENES: Readonly<Record<string, Scene>> = {
  welcome: {},
  picker: { byHand: (page) => page.locator('#message-text').fill('/') },
  ask: runs('ask', ASKED, ANSWER),
  'not-found': runs('ask', { question: 'what did Turkey demand about the PKK?' }),
  context: {
    async play({ alice }) {
      await alice.presses(await alice.runs('ask', ASKED), 'Show in context');
    },
  },
  written: {
    async play({ alice, discord }) {
      await alice.asks(`${discord.mention} ${ASKED.question}`);
    },
    lookedAt: ANSWER,
  },
  'find-sources': {
    async play({ alice, discord }) {
      const said = discord.member('bob').says('Did Iran not demand that Iraq disarm the Kurdish opposition groups?');
      await alice.messageCommand(said, 'Find sources for this');
    },
    lookedAt: ANSWER,
  },
  actor: runs('actor', { name: 'al-Araji' }, ANSWER),
  timeline: runs('timeline', { actor: 'al-Araji' }, ANSWER),
  chart: runs('timeline', { chart: true }, PICTURE),
  network: runs('network', {}, PICTURE),
  export: runs('meetings', { actor: 'Amir-Abdollahian', export: 'csv' }, ANSWER),
  meetings: runs('meetings', { actor: 'Amir-Abdollahian', place: 'Baghdad' }, ANSWER),
  demands: runs('demands', { by: 'Iran', of: 'Iraq' }, ANSWER),
  source: runs('source', { document: 'Iran deputy FM visits Iraq for political talks', find: 'security deal' }, ANSWER),
  about: runs('about', {}, ANSWER),
  help: runs('help', {}, ANSWER),
  refresh: {
    seenBy: 'maria',
    lookedAt: ANSWER,
    without: WITHHELD,
    async play({ maria, folder }) {
      await writeFile(join(folder, WITHHELD), await readFile(join('seeds', WITHHELD)));
      await maria.runs('refresh');
    },
  },
  corpus: {
    seenBy: 'maria',
    lookedAt: ANSWER,
    async play({ maria }) {
      const file = { filename: 'fao-bridge.txt', contentType: 'text/plain', content: Buffer.from(FOUND_ARTICLE) };
      const form = await maria.runs('corpus add', { file });
      await maria.submits(form, {
        Title: 'Ministers open the bridge at Fao',
        Publisher: 'Gulf Courier',
        Published: '2024-03-05',
      });
    },
  },
  actors: {
    seenBy: 'maria',
    lookedAt: ANSWER,
    async play({ maria }) {
      await maria.runs('actors merge', { name: 'Iraqi government', with: "Iraq's central government" });
    },
  },
  feedback: {
    seenBy: 'maria',
    lookedAt: ANSWER,
    async play({ alice, maria, discord }) {
      const answer = await alice.runs('ask', ASKED);
      for (const name of ['bob', 'carol', 'dave']) await discord.member(name).presses(answer, '👍');
      const form = await alice.presses(await alice.runs('demands', { by: 'Iran', of: 'Iraq' }), '👎');
      await alice.submits(form, { Reason: 'The second quote is of another year' });
      await maria.runs('feedback');
    },
  },
};

/** Takes the files away that are not there when the bot starts. */
export async function withhold({ without }: Scene, folder: string): Promise<void> {
  if (without) await rm(join(folder, without));
}
