import { invariant } from "../error/invariant.ts";
import { takeIn, type PageIntake } from "./page-intake.ts";
import type { ListPage, ListPageRequest, ListPageResult } from "./people-source.ts";
import type { StepContext } from "./step-context.ts";

/** A page of the listing on its way through the first two stages, pull and normalize. */
export interface PageReading {
  /** Resolves when the source no longer needs the store to make its call, whatever becomes of it. */
  readonly sent: Promise<void>;
  readonly result: Promise<ListPageResult>;
  /** As many persons as a step takes. Wait for it only where the result is a page. */
  readonly intake: Promise<PageIntake>;
}

type ReadContext = Pick<StepContext, "ports" | "options" | "run">;

/**
 * @param prepares - Whether to make what the later stages will ask of new contacts, too: no more work when they are new,
 *   and done while the store is busy with the page before.
 */
export function readPage(context: ReadContext, request: ListPageRequest, prepares = false): PageReading {
  const { promise: sent, resolve: hasSent } = Promise.withResolvers<void>();
  const result = context.ports.source.listPage(request, hasSent);
  const intake = result.then(async (page) => {
    invariant(page.kind === "page", "only a page is taken in");
    return await intakeOf(context, page, prepares);
  });
  // Also when nothing was sent. Who reads ahead may never look at what became of it.
  intake.then(
    () => hasSent(),
    () => hasSent(),
  );
  return { sent, result, intake };
}

/** The normalize stage for the persons of a page whom this step takes. */
export function intakeOf(
  { ports, options, run }: ReadContext,
  page: ListPage,
  prepares = false,
): Promise<PageIntake> {
  const taken = page.people.slice(0, run.pageSize).map((person) => ({ person, requested: null }));
  const { defaultRegion, model } = options;
  return takeIn(taken, { defaultRegion, prepareFor: prepares ? model : undefined }, ports.giveWay);
}
