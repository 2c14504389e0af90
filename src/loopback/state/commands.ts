import { CommandType } from '../protocol/constants.ts';
import type { ApiCommand, CommandOption } from '../protocol/shapes.ts';

/** A command as an application sends it: an `ApiCommand` without what Discord fills in. */
export interface CommandDraft {
  name: string;
  type?: number | null;
  description?: string | null;
  name_localizations?: Record<string, string> | null;
  description_localizations?: Record<string, string> | null;
  options?: CommandOption[] | null;
  default_member_permissions?: string | number | null;
  dm_permission?: boolean | null;
  contexts?: number[] | null;
  integration_types?: number[] | null;
  nsfw?: boolean | null;
}

/** The commands an application registered in one scope: everywhere, or in one guild. A name of one type is there once. */
export class CommandScope {
  readonly #byId = new Map<string, ApiCommand>();
  readonly #applicationId: string;
  readonly #guildId: string | undefined;
  readonly #nextId: () => string;

  constructor(applicationId: string, guildId: string | undefined, nextId: () => string) {
    this.#applicationId = applicationId;
    this.#guildId = guildId;
    this.#nextId = nextId;
  }

  list(): ApiCommand[] {
    return [...this.#byId.values()];
  }

  get(id: string): ApiCommand | undefined {
    return this.#byId.get(id);
  }

  named(name: string, type: number): ApiCommand | undefined {
    return this.#byId.values().find((command) => command.name === name && command.type === type);
  }

  /** Makes the command, or overwrites the one of the same name and type, which keeps its id. */
  upsert(draft: CommandDraft): ApiCommand {
    const id = this.named(draft.name, draft.type ?? CommandType.chatInput)?.id ?? this.#nextId();
    const command = this.#made(draft, id);
    this.#byId.set(id, command);
    return command;
  }

  #made(draft: CommandDraft, id: string): ApiCommand {
    return {
      id,
      application_id: this.#applicationId,
      ...(this.#guildId === undefined ? {} : { guild_id: this.#guildId }),
      version: this.#nextId(),
      type: draft.type ?? CommandType.chatInput,
      name: draft.name,
      name_localizations: draft.name_localizations ?? null,
      description: draft.description ?? '',
      description_localizations: draft.description_localizations ?? null,
      ...(draft.options?.length ? { options: draft.options } : {}),
      default_member_permissions: draft.default_member_permissions == null ? null : String(draft.default_member_permissions),
      dm_permission: draft.dm_permission ?? true,
      contexts: draft.contexts ?? null,
      integration_types: draft.integration_types ?? [0],
      nsfw: draft.nsfw ?? false,
    };
  }

  /** Changes the given fields of a command that is there. */
  patch(id: string, changes: Partial<CommandDraft>): ApiCommand {
    const { options, ...current } = this.#byId.get(id)!;
    const changed = this.#made({ ...current, ...(options ? { options } : {}), ...changes }, id);
    this.#byId.set(id, changed);
    return changed;
  }

  remove(id: string): boolean {
    return this.#byId.delete(id);
  }

  /** Overwrites the whole scope: what is not among the drafts is gone. */
  replace(drafts: readonly CommandDraft[]): ApiCommand[] {
    const kept = drafts.map((draft) => this.upsert(draft));
    const ids = new Set(kept.map(({ id }) => id));
    for (const id of this.#byId.keys()) if (!ids.has(id)) this.#byId.delete(id);
    return kept;
  }
}
