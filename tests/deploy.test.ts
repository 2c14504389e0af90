import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import { readConfiguration } from '../src/configuration.ts';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const dockerfile = read('Dockerfile');
const compose = parse(read('compose.yml')).services.readout;
const unit = read('deploy/readout.service');

/** What a Dockerfile's or a unit's lines set: `NAME=value`. */
const settingsIn = (lines: readonly string[]) =>
  Object.fromEntries(lines.flatMap((line) => [...line.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name!, value!])));
const linesOf = (text: string, start: string) => text.split('\n').filter((line) => line.startsWith(start));
const inImage = settingsIn(linesOf(dockerfile, 'ENV '));
const inUnit = settingsIn(linesOf(unit, 'Environment='));
const withoutNodes = ({ NODE_ENV: _, ...settings }: Record<string, string>) => settings;

describe('the container', () => {
  it('has the Node of package.json in every stage', () => {
    const images = [...dockerfile.matchAll(/^FROM node:(\S+?)-slim/gm)].map(([, version]) => version);
    expect(images).toEqual([manifest.dependencies.node, manifest.dependencies.node]);
  });

  it('copies what is there, and what .dockerignore lets through', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(?:--\S+ )?(.+) \S+$/gm)].flatMap(([, paths]) => paths!.split(' '));
    expect(copied).toEqual(expect.arrayContaining(['src', 'commands', 'seeds', 'package.json']));
    const passed = linesOf(read('.dockerignore'), '!').map((line) => line.slice(1));
    for (const path of copied) {
      expect(existsSync(new URL(`../${path}`, import.meta.url)), path).toBe(true);
      expect(passed).toContain(path);
    }
  });

  it('holds all that the code imports', () => {
    expect(existsSync(new URL('../src/main.ts', import.meta.url))).toBe(true);
    expect(dockerfile).toContain('CMD ["node", "src/main.ts", "start"]');
  });

  it('runs as nobody special, is asked for its health where that is, and says the same as compose.yml', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toContain(`http://127.0.0.1:${inImage.METRICS_PORT}/healthz`);
    expect(compose.environment).toEqual(withoutNodes(inImage));
    expect(compose).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(compose.volumes).toEqual([`corpus:${inImage.CORPUS}`, `data:${inImage.DATA}`]);
  });
});

describe('the settings that containers and units set', () => {
  it.each([
    ['Dockerfile', inImage],
    ['compose.yml', compose.environment as Record<string, string>],
    ['readout.service', inUnit],
  ])('of %s are settings, and right', (_file, settings) => {
    const known = Object.keys(readConfiguration({}, 'there-is-no-such.env'));
    for (const name of Object.keys(withoutNodes(settings))) expect(known).toContain(name);
    expect(() => readConfiguration(settings, 'there-is-no-such.env')).not.toThrow();
  });
});

describe('the unit', () => {
  it('may write where the articles and the data are, and nowhere else', () => {
    const [, writable] = /^ReadWritePaths=(.+)$/m.exec(unit)!;
    for (const folder of [inUnit.CORPUS!, inUnit.DATA!]) expect(folder.startsWith(`${writable}/`)).toBe(true);
    expect(unit).toMatch(/^ProtectSystem=strict$/m);
    expect(unit).toMatch(/^NoNewPrivileges=yes$/m);
  });
});
