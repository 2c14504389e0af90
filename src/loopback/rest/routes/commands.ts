import { commandErrors, commandListErrors } from '../../judge/commandRules.ts';
import { refuse } from '../../judge/form.ts';
import { CommandType } from '../../protocol/constants.ts';
import { DiscordError } from '../../protocol/discordError.ts';
import type { CommandDraft, CommandScope } from '../../state/commands.ts';
import { type Call, NO_CONTENT, ok, type Route, route } from '../route.ts';

const SCOPES = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];

/** Registering commands, for everywhere and for one guild: https://docs.discord.com/developers/interactions/application-commands#endpoints */
export const commandRoutes: Route[] = SCOPES.flatMap((path) => [
  route('GET', path, (call) => ok(scopeOf(call).list())),
  route('PUT', path, (call) => {
    if (!Array.isArray(call.body))
      refuse([{ path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' }]);
    const drafts = call.body as CommandDraft[];
    refuse(commandListErrors(drafts));
    const kept = scopeOf(call).replace(drafts);
    call.world.news.tell({ kind: 'commands' });
    return ok(kept);
  }),
  route('POST', path, (call) => {
    refuse(commandErrors(call.body, { whole: true }));
    const draft = call.body as CommandDraft;
    const scope = scopeOf(call);
    const known = scope.named(draft.name, draft.type ?? CommandType.chatInput) !== undefined;
    const command = scope.upsert(draft);
    call.world.news.tell({ kind: 'commands' });
    return { status: known ? 200 : 201, body: command };
  }),
  route('GET', `${path}/:command`, (call) => ok(existing(call))),
  route('PATCH', `${path}/:command`, (call) => {
    const { id, type } = existing(call);
    refuse(commandErrors({ ...(call.body as object), type }, { whole: false }));
    const changed = scopeOf(call).patch(id, call.body as Partial<CommandDraft>);
    call.world.news.tell({ kind: 'commands' });
    return ok(changed);
  }),
  route('DELETE', `${path}/:command`, (call) => {
    scopeOf(call).remove(existing(call).id);
    call.world.news.tell({ kind: 'commands' });
    return NO_CONTENT;
  }),
]);

function scopeOf({ world, params }: Call): CommandScope {
  if (params.application !== world.applicationId) throw new DiscordError('unknownApplication');
  if (params.guild === undefined) return world.globalCommands;
  if (!world.places.guilds.has(params.guild)) throw new DiscordError('missingAccess');
  return world.guildCommands(params.guild);
}

function existing(call: Call) {
  const command = scopeOf(call).get(call.params.command!);
  if (!command) throw new DiscordError('unknownCommand');
  return command;
}
