import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/);
const user = z.looseObject({ id, username: z.string() });

/** What discord.js reads of every interaction without looking whether it is there. */
const SHAPE = z
  .looseObject({
    id,
    application_id: id,
    token: z.string(),
    type: z.number(),
    user: user.optional(),
    member: z.looseObject({ user }).optional(),
    channel: z.looseObject({ id, type: z.number() }).optional(),
    entitlements: z.array(z.unknown()),
    authorizing_integration_owners: z.looseObject({}),
    data: z.looseObject({
      name: z.string().optional(),
      custom_id: z.string().optional(),
      type: z.number().optional(),
      target_id: id.optional(),
      resolved: z
        .looseObject({
          messages: z
            .record(id, z.looseObject({ id, content: z.string(), author: user, embeds: z.array(z.looseObject({})) }))
            .optional(),
        })
        .optional(),
      options: z.array(z.looseObject({ name: z.string(), type: z.number() })).optional(),
    }),
    message: z.looseObject({ id, author: user, components: z.array(z.unknown()).optional() }).optional(),
  })
  .refine((interaction) => interaction.user ?? interaction.member, 'nobody did it')
  // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type
  .refine(({ type, data }) => type === 3 || type === 5 || data.name !== undefined, 'a command without a name')
  // https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-types
  .refine(
    ({ data }) => data.type !== 3 || data.resolved?.messages?.[data.target_id ?? ''] !== undefined,
    'a command on a message that is not there',
  )
  .refine(
    ({ type, data, message }) => type !== 3 || (data.custom_id !== undefined && message !== undefined),
    'a press on nothing',
  );

/** Null where an interaction can be read, else what is wrong with it. */
export function faultOfInteraction(interaction: unknown): string | null {
  const result = SHAPE.safeParse(interaction);
  return result.success ? null : z.prettifyError(result.error);
}
