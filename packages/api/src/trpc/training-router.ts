import { adoptTrainingInput, trainingPreviewSchema } from "../contract/training.ts";
import { procedure, router } from "./trpc.ts";

/** A model trained on the user's own contacts: what it would change, and changing it. */
export const trainingRouter = router({
  preview: procedure
    .output(trainingPreviewSchema)
    .query(({ ctx: { user } }) => user.services.training.preview(user.userId, user.signal)),
  adopt: procedure
    .input(adoptTrainingInput)
    .output(trainingPreviewSchema)
    .mutation(({ ctx: { user }, input: { fingerprint } }) =>
      user.services.training.adopt(user.userId, { fingerprint, signal: user.signal }),
    ),
});
