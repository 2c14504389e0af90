// Makes the pictures of `docs/pictures/`: the real bot, the seeds, the chat page in Chromium. Run by `npm run screenshots`; with names
// behind `--`, only those.
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { examplesFrom } from '../src/cli/examples.ts';
import { startBot } from '../src/discord/bot.ts';
import { Library } from '../src/index/library.ts';
import { createLog } from '../src/log.ts';
import { startLoopback } from '../src/loopback/loopback.ts';
import { actorPath, quotePath } from '../src/web/links.ts';
import { startReader } from '../src/web/reader.ts';
import { SCENES, type Scene, withhold } from './scenes.ts';

const SCREENS = {
  desktop: { width: 1100, height: 690 },
  phone: { width: 390, height: 844 },
} as const;

/** Beside it stand channels and people. */
const CONVERSATION = 'main';

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
for (const [name, scene] of Object.entries(SCENES)) if (isAsked(name)) await picture(name, scene);
for (const [name, path] of Object.entries(READ))
  if (isAsked(name)) await onEveryScreen(name, (page) => page.goto(reader.url + path));
await browser.close();
await reader.close();

/** What a page shows once it is made ready, on every screen, or a part of it. */
async function onEveryScreen(name: string, ready: (page: Page) => Promise<unknown>, part = 'body'): Promise<void> {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport, colorScheme });
      await ready(page);
      const { x, width } = (await page.locator(part).boundingBox())!;
      const clip = { x, y: 0, width, height: viewport.height };
      await page.screenshot({ path: new URL(`${name}-${screen}-${colorScheme}.png`, folder).pathname, clip });
      await page.close();
    }
  }
}

/** On a narrow screen people stand behind a button, with the channels. */
async function lookAs(page: Page, person: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Channels and people' });
  const isNarrow = await menu.isVisible();
  if (isNarrow) await menu.click();
  await page.locator('.viewers').getByText(person).click();
  if (isNarrow) await menu.click();
}

/** A Discord of its own with the bot in it, over a corpus folder of its own; a scene is played, and its page taken. */
async function picture(name: string, scene: Scene): Promise<void> {
  const corpus = await mkdtemp(join(tmpdir(), 'readout-pictures-'));
  await cp('seeds', corpus, { recursive: true });
  await withhold(scene, corpus);
  const shown = await Library.open(corpus);
  const discord = await startLoopback({ examples: examplesFrom(shown.current) });
  const bot = startBot({
    configuration: {
      DISCORD_TOKEN: discord.token,
      DISCORD_GUILD_ID: undefined,
      OPERATOR_GUILD_ID: [discord.guildId],
      MODERATOR_ROLE_IDS: [],
      QUESTIONS_PER_MINUTE: 1000,
      LOG_QUESTIONS: false,
      SOURCE_URL: 'https://git.example.org/readout',
      PRIVACY_URL: 'https://git.example.org/readout/privacy',
      DATA: join(corpus, '.readout'),
    },
    library: shown,
    logger,
    api: discord.url,
    readerLink: reader.linkTo,
  });
  await bot.ready;
  const { seenBy = 'alice' } = scene;
  const [alice, maria] = [discord.member('alice'), discord.moderator('maria')];
  await scene.play?.({ discord, alice, maria, folder: corpus });
  await onEveryScreen(
    name,
    async (page) => {
      await page.goto(discord.pageUrl);
      if (seenBy !== 'alice') await lookAs(page, seenBy);
      await scene.byHand?.(page);
      await page.waitForTimeout(300);
      if (scene.lookedAt)
        await page
          .locator(scene.lookedAt)
          .last()
          .evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await page.waitForTimeout(100);
    },
    scene.play ? CONVERSATION : undefined,
  );
  await bot.stop();
  await discord.close();
  await rm(corpus, { recursive: true });
}
