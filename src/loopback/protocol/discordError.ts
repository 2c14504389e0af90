/** One complaint about one field, as Discord nests it under `errors`. */
export interface FieldError {
  path: readonly (string | number)[];
  code: string;
  message: string;
}

/** Discord's JSON error codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const KNOWN = {
  general: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  threadAlreadyCreated: [400, 160004, 'A thread has already been created for this message'],
  missingAccess: [403, 50001, 'Missing Access'],
  editOfAnothersMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  tooLarge: [413, 40005, 'Request entity too large'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  internal: [500, 0, '500: Internal Server Error'],
} as const satisfies Record<string, readonly [number, number, string]>;

type Known = keyof typeof KNOWN;

/** A refusal that the REST server answers with: status, JSON code and message, and the fields complained of (sent for 50035 only). */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly fields: readonly FieldError[];

  constructor(known: Known, fields: readonly FieldError[] = []) {
    const [status, code, message] = KNOWN[known];
    super(message);
    this.name = 'DiscordError';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  /** The body Discord would send: https://docs.discord.com/developers/reference#error-messages */
  toJSON(): { message: string; code: number; errors?: unknown } {
    const body = { message: this.message, code: this.code };
    return this.code === KNOWN.invalidForm[1] ? { ...body, errors: nested(this.fields) } : body;
  }
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

function nested(fields: readonly FieldError[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of fields) {
    let node = root;
    for (const key of path) {
      node[key] ??= {};
      node = node[key] as ErrorTree;
    }
    node._errors ??= [];
    const list = node._errors as { code: string; message: string }[];
    list.push({ code, message });
  }
  return root;
}
