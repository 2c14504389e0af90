import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { CommandLineError } from './commandLineError.ts';

/** The objects of a JSON Lines stream, one at a time. Throws `CommandLineError` at a line that is not a JSON object. */
export async function* jsonLines(input: Readable): AsyncGenerator<Record<string, unknown>> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (!line.trim()) continue;
    yield objectOf(line, number);
  }
}

function objectOf(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, with the line's number.
  }
  throw new CommandLineError(`line ${number} of standard input is not a JSON object.`);
}
