import { z } from "zod";
import {
  contactIdInput,
  chooseInput,
  contactSchema,
  historyOutput,
  listContactsInput,
  listContactsOutput,
  listDeletedContactsInput,
  listDeletedContactsOutput,
} from "../contract/contact.ts";
import { contactExplanationSchema } from "../contract/explanation.ts";
import { disconnectInput, disconnectOutput, googleStatusSchema } from "../contract/google.ts";
import { llmStatusSchema, settingsSchema, settingsUpdateInput } from "../contract/settings.ts";
import { statsSchema } from "../contract/stats.ts";
import { apiTokenSchema, createdTokenSchema, createTokenInput, tokenIdInput } from "../contract/api-token.ts";
import { moveLocalDataInput, movedSchema, signedOutEverywhereSchema } from "../contract/session.ts";
import { calendarRouter } from "./calendar-router.ts";
import { duplicatesRouter } from "./duplicates-router.ts";
import { syncRouter } from "./sync-router.ts";
import { trainingRouter } from "./training-router.ts";
import { procedure, router } from "./trpc.ts";

const contactsRouter = router({
  list: procedure
    .input(listContactsInput.prefault({}))
    .output(listContactsOutput)
    .query(({ ctx: { user }, input }) => user.services.contacts.list(user.userId, input)),
  deleted: procedure
    .input(listDeletedContactsInput.prefault({}))
    .output(listDeletedContactsOutput)
    .query(({ ctx: { user }, input }) => user.services.contacts.deleted(user.userId, input)),
  get: procedure
    .input(contactIdInput)
    .output(contactSchema)
    .query(({ ctx: { user }, input }) => user.services.contacts.get(user.userId, input.id)),
  choose: procedure
    .input(chooseInput)
    .output(contactSchema)
    .mutation(({ ctx: { user }, input }) => user.services.contacts.choose(user.userId, input)),
  history: procedure
    .input(contactIdInput)
    .output(historyOutput)
    .query(({ ctx: { user }, input }) => user.services.contacts.history(user.userId, input.id)),
  explain: procedure
    .input(contactIdInput)
    .output(contactExplanationSchema)
    .query(({ ctx: { user }, input }) => user.services.contacts.explain(user.userId, input.id)),
});

const googleRouter = router({
  status: procedure
    .output(googleStatusSchema)
    .query(({ ctx: { user } }) => user.services.google.status(user.userId)),
  disconnect: procedure
    .input(disconnectInput)
    .output(disconnectOutput)
    .mutation(({ ctx: { user }, input }) => user.services.google.disconnect(user.userId, input)),
});

const settingsRouter = router({
  get: procedure.output(settingsSchema).query(({ ctx: { user } }) => user.services.settings.get(user.userId)),
  update: procedure
    .input(settingsUpdateInput)
    .output(settingsSchema)
    .mutation(({ ctx: { user }, input }) => user.services.settings.update(user.userId, input)),
  llm: procedure
    .output(llmStatusSchema)
    .query(({ ctx: { user } }) => user.services.settings.llm(user.userId)),
});

const tokensRouter = router({
  create: procedure
    .input(createTokenInput)
    .output(createdTokenSchema)
    .mutation(({ ctx: { user }, input }) => user.services.tokens.create(user.userId, input)),
  list: procedure
    .output(z.object({ items: z.array(apiTokenSchema) }))
    .query(({ ctx: { user } }) => user.services.tokens.list(user.userId)),
  revoke: procedure
    .input(tokenIdInput)
    .output(z.object({ revoked: z.literal(true) }))
    .mutation(async ({ ctx: { user }, input }) => {
      await user.services.tokens.revoke(user.userId, input.tokenId);
      return { revoked: true } as const;
    }),
});

const sessionRouter = router({
  signOutEverywhere: procedure
    .output(signedOutEverywhereSchema)
    .mutation(({ ctx: { user } }) => user.services.sessions.signOutEverywhere(user.session)),
  moveLocalData: procedure
    .input(moveLocalDataInput)
    .output(movedSchema)
    .mutation(({ ctx: { user }, input }) =>
      user.services.sessions.moveLocalData(user.session, input.localToken),
    ),
});

/** Everything that a signed-in program can ask of Kith; mounted at `/trpc`, and called by the REST routes. */
export const appRouter = router({
  sync: syncRouter,
  contacts: contactsRouter,
  duplicates: duplicatesRouter,
  google: googleRouter,
  calendar: calendarRouter,
  settings: settingsRouter,
  training: trainingRouter,
  tokens: tokensRouter,
  session: sessionRouter,
  stats: router({
    get: procedure.output(statsSchema).query(({ ctx: { user } }) => user.services.stats.get(user.userId)),
  }),
});

export type AppRouter = typeof appRouter;
