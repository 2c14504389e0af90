import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

const written = (use: (log: ReturnType<typeof createLog>) => void, readable = false): string => {
  let text = '';
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      text += chunk;
      done();
    },
  });
  use(createLog({ level: 'info', readable, destination }));
  return text;
};

it('is a JSON object a line', () => {
  const lines = written((log) => {
    log.child({ interaction: '7' }).info('answered');
    log.debug('not at this level');
  });
  expect(JSON.parse(lines)).toMatchObject({ level: 30, interaction: '7', msg: 'answered' });
});

it('is readable at a terminal', () => expect(written((log) => log.warn('slow down'), true)).toMatch(/WARN.*slow down/));

it('never holds a token, wherever it stands', () => {
  const error = Object.assign(new Error('refused'), {
    url: 'https://discord.com/api/v10/webhooks/123/SECRET-a/messages/@original',
    requestBody: { json: { token: 'SECRET-b' } },
    status: 404,
  });
  error.stack = 'Error: refused\n    at PATCH /interactions/123/SECRET-c/callback';
  const text = written((log) =>
    log.error({
      err: error,
      token: 'SECRET-d',
      options: { rest: { token: 'SECRET-e' } },
      headers: { authorization: 'SECRET-f' },
    }),
  );
  expect(text).not.toContain('SECRET');
  expect(JSON.parse(text)).toMatchObject({ err: { message: 'refused', status: 404 } });
});
