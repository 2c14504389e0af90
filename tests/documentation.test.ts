import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const kept = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
const pages = kept.filter((path) => path === 'README.md' || /^docs\/[^/]+\.md$/.test(path));

/** What a page links to inside the project, as paths from its root; pictures too. */
const linkedFrom = (page: string) =>
  [...readFileSync(new URL(page, root), 'utf8').matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target]) => target!.split('#')[0]!)
    .filter((target) => target !== '' && !URL.canParse(target))
    .map((target) => posix.join(posix.dirname(page), target));

describe('whoever reads the project where it was cloned', () => {
  it.each(pages)('finds every file and picture that %s links to', (page) => {
    const isKept = (path: string) => kept.includes(path) || kept.some((one) => one.startsWith(path.replace(/\/?$/, '/')));
    expect(linkedFrom(page).filter((path) => !isKept(path))).toEqual([]);
  });

  it('sees pictures in the README', () => {
    expect(linkedFrom('README.md').filter((path) => path.endsWith('.png'))).not.toEqual([]);
  });
});
