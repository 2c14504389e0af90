import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfiguration } from '../src/configuration.ts';

const NO_FILE = join(tmpdir(), 'there-is-no-such.env');
const TOKEN = 'MTIzNDU2Nzg5.GhIjKl.aBcDeFgHiJkLmNoP-qRsTuV_';

describe('the settings', () => {
  it('all have what they are when unset', () => {
    expect(readConfiguration({}, NO_FILE)).toEqual({
      DISCORD_TOKEN: undefined,
      DISCORD_GUILD_ID: undefined,
      OPERATOR_GUILD_ID: [],
      MODERATOR_ROLE_IDS: [],
      CORPUS: 'seeds',
      WATCH: false,
      DATA: '.readout',
      OPENSEARCH_CORPUS: 'readout',
      HOST: '127.0.0.1',
      PORT: 3000,
      READER_URL: undefined,
      READER_PORT: undefined,
      METRICS_HOST: '127.0.0.1',
      METRICS_PORT: undefined,
      QUESTIONS_PER_MINUTE: 20,
      SHARDS: 1,
      LOG_LEVEL: 'info',
      LOG_QUESTIONS: false,
      LLM_TIMEOUT_MS: 4000,
    });
  });

  it('of a cluster belong together, and a password in them is never repeated', () => {
    const url = 'https://reader:s3cret@search-1.example.org:9200, https://search-2.example.org:9200/';
    expect(readConfiguration({ INDEX: 'opensearch', OPENSEARCH_URL: url }, NO_FILE)).toMatchObject({
      OPENSEARCH_URL: ['https://reader:s3cret@search-1.example.org:9200', 'https://search-2.example.org:9200/'],
    });
    expect(() => readConfiguration({ INDEX: 'opensearch' }, NO_FILE)).toThrow(
      'OPENSEARCH_URL is not right: INDEX is opensearch, so say where its nodes are',
    );
    const wrong = () => readConfiguration({ OPENSEARCH_URL: 'https://reader:s3cret@search-1:92000' }, NO_FILE);
    expect(wrong).toThrow('OPENSEARCH_URL is not right: addresses of OpenSearch nodes');
    expect(wrong).not.toThrow('s3cret');
    const undecodable = () => readConfiguration({ OPENSEARCH_URL: 'https://reader:100%s3cret@search-1:9200' }, NO_FILE);
    expect(undecodable).toThrow(/^OPENSEARCH_URL is not right: .*a % in a password is written %25\. See \.env\.example\.$/);
    expect(undecodable).not.toThrow('s3cret');
    expect(
      readConfiguration({ OPENSEARCH_URL: 'https://reader:100%25s3cret@search-1:9200' }, NO_FILE).OPENSEARCH_URL,
    ).toHaveLength(1);
  });

  it('of a language model belong together', () => {
    const url = 'http://127.0.0.1:11434/v1/';
    expect(readConfiguration({ LLM_URL: url, LLM_MODEL: 'small-one' }, NO_FILE)).toMatchObject({
      LLM_URL: 'http://127.0.0.1:11434/v1',
      LLM_MODEL: 'small-one',
    });
    expect(() => readConfiguration({ LLM_URL: url }, NO_FILE)).toThrow(
      /^LLM_MODEL is not right: LLM_URL is set, so name the model/,
    );
  });

  it.each([
    ['LLM_KEY', 'sk-one two'],
    ['LLM_URL', 'http://me:sk-secret@127.0.0.1/v1'],
    ['LLM_URL', 'file:///sk-secret'],
  ])('that hold a secret are not repeated: %s', (name, value) => {
    expect(() => readConfiguration({ [name]: value, LLM_MODEL: 'small-one' }, NO_FILE)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('sk-') as string }),
    );
  });

  it('come from the file, and from the environment first', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'readout-env-')), '.env');
    writeFileSync(
      file,
      `DISCORD_TOKEN=${TOKEN}\nPORT=8080\nMODERATOR_ROLE_IDS=123456789012345678, 223456789012345678\nLOG_LEVEL=\n`,
    );
    const settings = readConfiguration({ PORT: '9090' }, file);
    expect(settings).toMatchObject({ DISCORD_TOKEN: TOKEN, PORT: 9090, LOG_LEVEL: 'info' });
    expect(settings.MODERATOR_ROLE_IDS).toEqual(['123456789012345678', '223456789012345678']);
  });

  it.each([
    ['PORT', 'eighty', /^PORT is not right: a port number\. See \.env\.example\.$/],
    ['PORT', '70000', /^PORT .*65535/],
    ['READER_URL', 'reader.example.org', /^READER_URL .*https:\/\/reader\.example\.org/],
    ['READER_URL', 'ftp://reader.example.org', /^READER_URL .*public address/],
    ['READER_PORT', 'three', /^READER_PORT .*a port number/],
    ['MODERATOR_ROLE_IDS', 'Moderators', /^MODERATOR_ROLE_IDS .*17 to 20 digits/],
    ['OPERATOR_GUILD_ID', '123456789012345678, here', /^OPERATOR_GUILD_ID .*server ids with commas between/],
    ['DISCORD_GUILD_ID', 'my server', /^DISCORD_GUILD_ID .*17 to 20 digits/],
    ['SHARDS', 'many', /^SHARDS .*auto, or how many/],
    ['LOG_QUESTIONS', 'yes', /^LOG_QUESTIONS .*true or false/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL .*"info"/],
    ['QUESTIONS_PER_MINUTE', '0', /^QUESTIONS_PER_MINUTE .*at least 1/],
  ])('%s=%s is said to be wrong in one line', (name, value, line) => {
    expect(() => readConfiguration({ [name]: value }, NO_FILE)).toThrow(line);
    expect(() => readConfiguration({ [name]: value }, NO_FILE)).toThrow(ConfigurationError);
  });

  it('give the address of the reader without the slash at its end', () => {
    const { READER_URL } = readConfiguration({ READER_URL: 'https://reader.example.org/iraq/' }, NO_FILE);
    expect(READER_URL).toBe('https://reader.example.org/iraq');
  });

  it('that are wrong are all named at once, a secret not repeated', () => {
    const wrong = () => readConfiguration({ DISCORD_TOKEN: 'Bot secret', PORT: '-1' }, NO_FILE);
    expect(wrong).toThrow(/^DISCORD_TOKEN is not right: .*\nPORT is not right: [^\n]*$/);
    expect(wrong).not.toThrow(/secret/);
  });

  it('are all in .env.example, and in the table of the README', () => {
    const [example, readme] = ['../.env.example', '../README.md'].map((file) =>
      readFileSync(new URL(file, import.meta.url), 'utf8'),
    );
    for (const name of Object.keys(readConfiguration({}, NO_FILE))) {
      expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
      expect(readme).toMatch(new RegExp(`^\\|[^|]*\`${name}\``, 'm'));
    }
  });
});
