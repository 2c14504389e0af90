// Makes the pictures of `docs/pictures/`: the real bot, the seeds, the chat page in Chromium. Run by `npm run screenshots`; with names
// behind `--`, only those.
import { mkdir } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { examplesFrom } from '../src/cli/examples.ts';
import { startBot } from '../src/discord/bot.ts';
import { Library } from '../src/index/library.ts';
import { createLog } from '../src/log.ts';
import { type Person, startLoopback } from '../src/loopback/loopback.ts';
import { actorPath, quotePath } from '../src/web/links.ts';
import { startReader } from '../src/web/reader.ts';

type Options = Readonly<Record<string, string | boolean>>;

/** What alice runs, by the name of the picture. */
const SHOWN: Readonly<Record<string, readonly [command: string, options: Options]>> = {
  ask: ['ask', { question: 'who met al-Araji in Tehran?' }],
  'not-found': ['ask', { question: 'what did Turkey demand about the PKK?' }],
  actor: ['actor', { name: 'al-Araji' }],
  timeline: ['timeline', { actor: 'al-Araji' }],
  chart: ['timeline', { chart: true }],
  network: ['network', {}],
  export: ['meetings', { actor: 'Amir-Abdollahian', export: 'csv' }],
  meetings: ['meetings', { actor: 'Amir-Abdollahian', place: 'Baghdad' }],
  demands: ['demands', { by: 'Iran', of: 'Iraq' }],
  source: ['source', { document: 'Iran deputy FM visits Iraq for political talks', find: 'security deal' }],
  about: ['about', {}],
  help: ['help', {}],
};
/** What is looked at, where it is not the end of the answer. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  chart: '.gallery',
  network: '.gallery',
  export: '.message',
  actor: '.message',
  timeline: '.message',
};
const SCREENS = {
  desktop: { width: 1000, height: 720 },
  phone: { width: 390, height: 844 },
} as const;

const folder = new URL('./pictures/', import.meta.url);
await mkdir(folder, { recursive: true });
const library = await Library.open('seeds');
const logger = createLog({ level: 'warn', readable: true });
const idOf = (name: string): string => library.current.findActors(name, 1)[0]!.id;
const meeting = library.current.findEvents({ actor: idOf('al-Araji'), with: idOf('Ahmadian') })[0]!.reports[0]!;
/** Pages of the reader by the name of the picture. */
const READ = {
  'reader-quote': quotePath(meeting),
  'reader-articles': '/documents',
  'reader-actors': '/actors',
  'reader-actor': actorPath(idOf('al-Araji')),
  'reader-timeline': '/timeline?actor=al-Araji',
} as const;
const reader = await startReader({ library, host: '127.0.0.1', port: 0, logger });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);
if (isAsked('welcome')) await picture('welcome', async () => {});
if (isAsked('picker'))
  await picture('picker', async (_alice, page) => {
    await page.locator('#message-text').fill('/');
  });
for (const [name, [command, options]] of Object.entries(SHOWN)) {
  if (!isAsked(name)) continue;
  await picture(name, async (alice) => {
    await alice.runs(command, options);
  });
}
for (const [name, path] of Object.entries(READ)) if (isAsked(name)) await readerPicture(name, path);
await browser.close();
await reader.close();

/** A page of the reader on every screen. */
async function readerPicture(name: string, path: string): Promise<void> {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport, colorScheme });
      await page.goto(reader.url + path);
      await page.screenshot({ path: new URL(`${name}-${screen}-${colorScheme}.png`, folder).pathname });
      await page.close();
    }
  }
}

/** A Discord of its own with the bot in it; alice does something; the page is taken on every screen. */
async function picture(name: string, act: (alice: Person, page: Page) => Promise<void>): Promise<void> {
  const loopback = await startLoopback({ examples: examplesFrom(library.current) });
  const bot = startBot({
    configuration: {
      DISCORD_TOKEN: loopback.token,
      DISCORD_GUILD_ID: undefined,
      OPERATOR_GUILD_ID: [loopback.guildId],
      MODERATOR_ROLE_IDS: [],
      QUESTIONS_PER_MINUTE: 1000,
      LOG_QUESTIONS: false,
      DATA: '.readout',
    },
    library,
    logger,
    api: loopback.url,
    readerLink: reader.linkTo,
  });
  await bot.ready;
  const alice = loopback.member('alice');
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport, colorScheme });
      await page.goto(loopback.pageUrl);
      if (screen === 'desktop' && colorScheme === 'light') await act(alice, page);
      else if (name === 'picker') await act(alice, page);
      await page.waitForTimeout(300);
      const part = LOOKED_AT[name];
      if (part)
        await page
          .locator(part)
          .first()
          .evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await page.waitForTimeout(100);
      await page.screenshot({ path: new URL(`${name}-${screen}-${colorScheme}.png`, folder).pathname });
      await page.close();
    }
  }
  await bot.stop();
  await loopback.close();
}
