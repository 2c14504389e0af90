// Started as a process of its own by the tests: `readout start` with commands beside the bot's that are slow or go wrong.
import { COMMANDS } from '../../commands/index.ts';
import { start } from '../../src/cli/start.ts';
import { FAULTY_COMMANDS } from '../discord/faultyCommands.ts';

process.exitCode = await start({ api: process.env.TEST_API!, commands: [...COMMANDS, ...FAULTY_COMMANDS] });
