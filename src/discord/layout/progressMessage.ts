import type { BuildProgress } from '../../index/buildIndex.ts';
import { container, EDGE, message, type OutgoingMessage, textDisplay } from './components.ts';

/** Characters of the bar. */
const BAR = 20;
/** From here on it is said that the report will not stand in this message. Milliseconds. */
const LATE = 12 * 60_000;

/** How far the reading of the articles is: in a bar and in numbers. `since`, milliseconds since the work began. */
export function progressMessage(progress: BuildProgress, since: number): OutgoingMessage {
  const lines = ['### The articles are being read again', progressLine(progress)];
  if (since > LATE) lines.push('-# This takes long: the report will come as a message of its own.');
  return message(container(EDGE.nothing, textDisplay(lines.join('\n'))));
}

function progressLine({ done, of }: BuildProgress): string {
  const share = of === 0 ? 1 : done / of;
  const full = Math.floor(share * BAR);
  const bar = '▰'.repeat(full) + '▱'.repeat(BAR - full);
  const count = (n: number) => n.toLocaleString('en');
  const told = done < of ? `${count(done)} of ${count(of)} articles` : `all ${count(of)} articles read, now put together`;
  return `${bar} ${Math.floor(share * 100)} %\n${told}`;
}
