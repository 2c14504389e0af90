import { z } from 'zod';

/** Where a language model is, behind the chat completions that OpenAI's API has and many servers speak. */
export interface ModelAddress {
  /** Up to and with the version: `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Sent as bearer token; null where the server wants none. */
  readonly key: string | null;
}

export interface ChatMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** The model gave nothing usable: the message is why, in words of ours. It never holds what was sent or received. */
export class ModelFault extends Error {}

/** A list of numbers takes a hundredth of it. Bytes. */
const LONGEST_REPLY = 64 * 1024;

/** https://platform.openai.com/docs/api-reference/chat/object */
const Completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/**
 * What the model says to the messages. Throws `ModelFault` where it is down, refuses, sends elsewhere, says too much, or has not answered whole after
 * `patience` milliseconds.
 */
export async function complete(
  { url, model, key }: ModelAddress,
  messages: readonly ChatMessage[],
  patience: number,
): Promise<string> {
  const signal = AbortSignal.timeout(patience);
  let text: string;
  try {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, messages, response_format: { type: 'json_object' } }),
      // Followed, the question and the key would go where the operator has not said.
      redirect: 'manual',
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new ModelFault(
        response.status >= 300 && response.status < 400 ? 'it redirects elsewhere' : `status ${response.status}`,
      );
    }
    text = await bounded(response);
  } catch (error) {
    if (error instanceof ModelFault) throw error;
    // The cause is left out: it may repeat what was sent.
    throw new ModelFault(signal.aborted ? `no answer within ${patience} ms` : 'it cannot be reached, or hangs up');
  }
  return contentOf(text);
}

async function bounded(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop lets go of the connection.
    if (size > LONGEST_REPLY) throw new ModelFault('its reply is too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

function contentOf(text: string): string {
  let reply: unknown;
  try {
    reply = JSON.parse(text);
  } catch {
    throw new ModelFault('its reply is not JSON');
  }
  const read = Completion.safeParse(reply);
  if (!read.success) throw new ModelFault('its reply is no chat completion');
  return read.data.choices[0]!.message.content;
}
