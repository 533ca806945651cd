import {
  decideInput,
  listActsInput,
  listActsOutput,
  listQuestionsInput,
  listQuestionsOutput,
  reviewOutcomeSchema,
  separateInput,
  undoInput,
} from "../contract/duplicates.ts";
import { explainInput, explainOutput } from "../contract/explanation.ts";
import { procedure, router } from "./trpc.ts";

/** Review and undo: which pairs are in doubt, what a person says of them, and why. */
export const duplicatesRouter = router({
  list: procedure
    .input(listQuestionsInput.prefault({}))
    .output(listQuestionsOutput)
    .query(({ ctx: { user }, input }) => user.services.duplicates.list(user.userId, input)),
  decide: procedure
    .input(decideInput)
    .output(reviewOutcomeSchema)
    .mutation(({ ctx: { user }, input }) => user.services.duplicates.decide(user.userId, input)),
  undo: procedure
    .input(undoInput)
    .output(reviewOutcomeSchema)
    .mutation(({ ctx: { user }, input }) => user.services.duplicates.undo(user.userId, input)),
  separate: procedure
    .input(separateInput)
    .output(reviewOutcomeSchema)
    .mutation(({ ctx: { user }, input }) => user.services.duplicates.separate(user.userId, input)),
  acts: procedure
    .input(listActsInput.prefault({}))
    .output(listActsOutput)
    .query(({ ctx: { user }, input }) => user.services.duplicates.acts(user.userId, input)),
  explain: procedure
    .input(explainInput)
    .output(explainOutput)
    .query(({ ctx: { user }, input }) => user.services.duplicates.explain(user.userId, input)),
});
