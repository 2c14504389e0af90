import { randomFrom } from '../scale/random.ts';
import { Agenda } from './agenda.ts';
import { Station } from './station.ts';

const JOBS = 200_000;

/** The mean time from coming to being done, in milliseconds, of jobs that come at random and all take as long, by simulation and by theory. */
export interface Compared {
  readonly simulated: number;
  /** ρs / 2(1 − ρ) waiting and s at work (Pollaczek and Khinchine). */
  readonly known: number;
}

/** One server that is busy for a share `load` of its time with jobs of `service` milliseconds: the case whose outcome is known. */
export function oneServer(service: number, load: number): Compared {
  const random = randomFrom(7);
  const agenda = new Agenda();
  const station = new Station(agenda, 1);
  let total = 0;
  let comes = 0;
  for (let job = 0; job < JOBS; job += 1) {
    comes -= (service / load) * Math.log(1 - random());
    agenda.in(comes, () => {
      const came = agenda.now;
      station.do(service, () => {
        total += agenda.now - came;
      });
    });
  }
  agenda.run();
  return { simulated: total / JOBS, known: service + (load * service) / (2 * (1 - load)) };
}
