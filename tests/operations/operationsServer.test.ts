import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { Metrics } from '../../src/operations/metrics.ts';
import { type OperationsOptions, type OperationsServer, startOperationsServer } from '../../src/operations/operationsServer.ts';

const metrics = new Metrics();
let server: OperationsServer;
const start = async (changed: Partial<OperationsOptions> = {}) => {
  server = await startOperationsServer({
    host: '127.0.0.1',
    port: 0,
    health: () => ({ healthy: true, problems: [] }),
    metrics: () => metrics.text(),
    contentType: metrics.contentType,
    logger: createLog({ level: 'silent', readable: false }),
    ...changed,
  });
  return server.url;
};
const read = async (url: string, method = 'GET') => {
  const response = await fetch(url, { method });
  return [response.status, await response.text()] as const;
};
afterEach(() => server.close());

describe('an operator', () => {
  it('asks whether all is well', async () => expect(await read(`${await start()}/healthz`)).toEqual([200, 'ok\n']));

  it('is told what is wrong, a problem a line', async () => {
    const url = await start({ health: () => ({ healthy: false, problems: ['no articles', 'no Discord'] }) });
    expect(await read(`${url}/healthz`)).toEqual([503, 'no articles\nno Discord\n']);
  });

  it('reads the metrics, as Prometheus takes them', async () => {
    metrics.finished({ kind: 'command', name: 'ask', outcome: 'declined', took: 40, acknowledged: 30 });
    const [status, text] = await read(`${await start()}/metrics`);
    expect(status).toBe(200);
    expect(text).toContain('readout_uses_total{kind="command",name="ask",outcome="declined"} 1');
    expect(text).toContain('readout_answer_seconds_bucket{le="0.05",kind="command",name="ask"} 1');
    expect(text).toContain('readout_acknowledge_seconds_count{kind="command",name="ask"} 1');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('is told where a thing cannot be found, sent, or found out', async () => {
    const url = await start({ health: () => Promise.reject(new Error('broken')) });
    expect((await read(`${url}/etc/passwd`))[0]).toBe(404);
    expect((await read(`${url}/metrics`, 'POST'))[0]).toBe(405);
    expect((await read(`${url}/healthz`))[0]).toBe(500);
  });
});

describe('the metrics of several processes', () => {
  it('are summed', async () => {
    await start();
    const [one, other] = [new Metrics(), new Metrics()];
    one.voted(true);
    other.voted(true);
    other.finished({ kind: 'button', name: 'page', outcome: 'answered', took: 10, acknowledged: null });
    const text = await one.text([await other.counts()]);
    expect(text).toContain('readout_feedback_total{helpful="true"} 2');
    expect(text).toContain('readout_uses_total{kind="button",name="page",outcome="answered"} 1');
  });
});
