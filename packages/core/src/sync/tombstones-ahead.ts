import type { DeltaListing } from "./import-checkpoint.ts";
import { takeIn, type PageIntake } from "./page-intake.ts";
import type { ListPage } from "./people-source.ts";
import { namesOf } from "./sorted-page.ts";
import type { StepContext } from "./step-context.ts";

/**
 * How far a question looks: with pages of 100, 2,000 people. Every page is a call of Google's quota (90 a minute), and
 * who gets more deletions than were asked about is asked again.
 */
const PAGES_AHEAD_MAX = 20;

interface StoppedDelta {
  readonly listing: DeltaListing;
  readonly page: ListPage;
  /** The part of the page that the step takes: the guard has counted it. */
  readonly intake: PageIntake;
}

/**
 * How many live records the rest of a delta will remove. The guard stops a step and knows that step's tombstones; a
 * person is asked once, about the whole number, not anew at every step. Reads only.
 */
export async function countTombstonesAhead(
  context: StepContext,
  { listing, page, intake }: StoppedDelta,
): Promise<number> {
  const { run, ports, options } = context;
  const counted = new Set(intake.tombstones.flatMap(namesOf));
  const ahead = new Set<string>();
  let people: ListPage["people"] = page.people.slice(run.pageSize);
  let pageToken = page.nextPageToken;
  for (let pages = 0; ; pages += 1) {
    const listed = people.map((person) => ({ person, requested: null }));
    const { tombstones } = await takeIn(listed, options, ports.giveWay);
    for (const name of tombstones.flatMap(namesOf)) if (!counted.has(name)) ahead.add(name);
    if (pageToken === null || pages === PAGES_AHEAD_MAX) break;
    const { pageSize, syncToken } = listing;
    const request = { pageSize, pageToken, syncToken };
    const next = await (context.ahead?.take(context, request)?.result ?? ports.source.listPage(request));
    // The step itself will meet the refusal and deal with it.
    if (next.kind !== "page") break;
    ({ people, nextPageToken: pageToken } = next);
  }
  if (ahead.size === 0) return 0;
  const records = await ports.store.read((tx) => tx.stored([...ahead]));
  return new Set(records.filter(({ deleted }) => !deleted).map(({ recordId }) => recordId)).size;
}
