import { about } from './about.ts';
import { actor } from './actor.ts';
import { actors } from './actors.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { corpus } from './corpus.ts';
import { demands } from './demands.ts';
import { feedback } from './feedback.ts';
import { helpFor } from './help.ts';
import { meetings } from './meetings.ts';
import { network } from './network.ts';
import { refresh } from './refresh.ts';
import { source } from './source.ts';
import type { SteppedCommand } from './stepped/steppedCommand.ts';
import { timeline } from './timeline.ts';

const ANSWERING = [ask, actor, timeline, meetings, network, demands, source, about, refresh, feedback] as const;

/** The moderators' commands that go on by buttons and forms. */
export const STEPPED_COMMANDS: readonly SteppedCommand[] = [actors, corpus];

/** Every command, in the order that `/help` shows: what is registered, routed, helped with, and run from the command line. */
export const COMMANDS: readonly Command[] = [...ANSWERING, helpFor([...ANSWERING, ...STEPPED_COMMANDS])];
