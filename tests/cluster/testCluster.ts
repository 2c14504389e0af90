import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const NAMES = ['one', 'two', 'three'];
/** The jars that a node is made of may have to be fetched. Milliseconds. */
const FETCHING = 600_000;
const STARTING = 90_000;
/** Nodes hold little, on machines that have little. */
const JAVA = ['-Xms256m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true'];

/** A node in a process of its own. */
export interface TestNode {
  readonly name: string;
  readonly url: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again, with what it held. */
  restart(): Promise<void>;
  /** Stops it where it is: it holds its connections and says nothing, as a machine that is cut off. */
  freeze(): void;
  /** Lets it go on. */
  thaw(): void;
}

/** Three OpenSearch nodes on this machine. */
export interface TestCluster {
  readonly nodes: readonly TestNode[];
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

/** Why there can be no cluster on this machine; null where there can. */
export async function clusterMissing(): Promise<string | null> {
  for (const [command, version] of [
    ['java', '-version'],
    ['javac', '-version'],
    ['mvn', '-version'],
  ] as const)
    if (!(await run(command, [version]).catch(() => null))) return `there is no \`${command}\` on this machine`;
  return null;
}

/** Starts three nodes; resolves when they are one cluster. Throws where they do not become one in time. */
export async function startCluster(): Promise<TestCluster> {
  const classpath = await classpathOfNodes();
  // Another cluster that starts at the same time may have taken a port that was free: then others are looked for.
  return startNodes(classpath).catch(() => startNodes(classpath));
}

async function startNodes(classpath: string): Promise<TestCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-cluster-'));
  const ports = await freePorts(2 * NAMES.length);
  const nodes = NAMES.map((name, i) => {
    const seeds = NAMES.map((_, k) => `127.0.0.1:${ports[2 * k + 1]}`);
    return new NodeProcess(name, join(folder, name), classpath, {
      http: ports[2 * i]!,
      transport: ports[2 * i + 1]!,
      seeds: seeds.join(','),
    });
  });
  const stop = async () => {
    await Promise.all(nodes.map((node) => node.kill()));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (const node of nodes) node.start();
    await untilWhole(nodes);
  } catch (error) {
    await stop();
    throw error;
  }
  return { nodes, urls: nodes.map(({ url }) => url), stop };
}

/** The jars of the pom with all that they need, fetched once, and the node's own class. */
async function classpathOfNodes(): Promise<string> {
  const target = join(FOLDER, 'target');
  const file = join(target, 'classpath');
  const jars = existsSync(file) ? await readFile(file, 'utf8') : '';
  if (jars === '' || !jars.split(':').every((jar) => existsSync(jar)))
    await run('mvn', ['-q', '-B', '-f', join(FOLDER, 'pom.xml'), 'dependency:build-classpath', `-Dmdep.outputFile=${file}`], {
      timeout: FETCHING,
    });
  const classpath = await readFile(file, 'utf8');
  await run('javac', ['-cp', classpath, '-d', target, join(FOLDER, 'ClusterNode.java')]);
  return `${target}:${classpath}`;
}

interface Ports {
  readonly http: number;
  readonly transport: number;
  /** Transport addresses of all nodes. */
  readonly seeds: string;
}

class NodeProcess implements TestNode {
  readonly name: string;
  readonly url: string;
  readonly #arguments: readonly string[];
  #process: ChildProcess | null = null;
  #said = '';

  constructor(name: string, folder: string, classpath: string, { http, transport, seeds }: Ports) {
    this.name = name;
    this.url = `http://127.0.0.1:${http}`;
    this.#arguments = [...JAVA, '-cp', classpath, 'ClusterNode', folder, name, `${http}`, `${transport}`, seeds, NAMES.join(',')];
  }

  start(): void {
    // It ends when its input does, should this process be killed.
    this.#process = spawn('java', this.#arguments, { stdio: ['pipe', 'pipe', 'pipe'] });
    for (const output of [this.#process.stdout, this.#process.stderr])
      output?.setEncoding('utf8').on('data', (text: string) => {
        this.#said = (this.#said + text).slice(-2_000);
      });
  }

  /** What it said last, where it has ended by itself. */
  get failure(): string | null {
    return this.#process?.exitCode != null ? this.#said : null;
  }

  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
    await promise;
  }

  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process?.kill('SIGCONT');
  }

  async restart(): Promise<void> {
    await this.kill();
    this.start();
    await untilWhole([this]);
  }
}

/** Waits until each of these nodes sees a cluster of three. */
async function untilWhole(nodes: readonly NodeProcess[]): Promise<void> {
  const until = Date.now() + STARTING;
  for (const node of nodes)
    for (;;) {
      if (node.failure !== null) throw new Error(`node ${node.name} has ended: ${node.failure}`);
      if (await isWhole(node)) break;
      if (Date.now() > until) throw new Error(`the nodes of the test cluster have not found each other in ${STARTING / 1000} s`);
      await after(250);
    }
}

/** Whether a node sees all others, and what it held before. */
async function isWhole({ url }: NodeProcess): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/_cluster/state/nodes,blocks`, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) return false;
    const { nodes, blocks } = (await answer.json()) as { nodes: object; blocks: object };
    return Object.keys(nodes).length === NAMES.length && Object.keys(blocks).length === 0;
  } catch {
    return false;
  }
}

/** Ports that nobody listens on. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
