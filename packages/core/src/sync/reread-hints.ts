import { compareTimes } from "../contact/time-order.ts";
import type { ImportReads } from "./import-store.ts";
import {
  takeIn,
  type PageIntake,
  type PersonNames,
  type PulledPerson,
  type Tombstone,
} from "./page-intake.ts";
import { namesOf } from "./sorted-page.ts";
import type { StepContext } from "./step-context.ts";

/**
 * Asks Google for those persons of a page about whom a listing is only a hint. What is answered takes the place of what
 * was listed.
 *
 * - About whom Kith itself wrote something within the propagation time: the listing may show them as they were, or somebody
 *   who is gone.
 * - Who is told to be gone, and was edited in Kith: he may have another name only, and would be made anew beside himself.
 *
 * @param lastWrittenAt - When something was last written into the account; mostly nothing was lately, and nothing is read.
 */
export async function rereadHints(
  context: StepContext,
  intake: PageIntake,
  lastWrittenAt: string | null,
): Promise<PageIntake> {
  const { ports, options } = context;
  const listed = [...intake.arrivals, ...intake.tombstones];
  const since = ports.shownUntil();
  const isAllShown = lastWrittenAt === null || compareTimes(lastWrittenAt, since) <= 0;
  if (isAllShown && intake.tombstones.length === 0) return intake;
  const hints = await ports.store.read((tx) => hintsIn(tx, intake, isAllShown ? null : since));
  const isAbout = (one: PersonNames, names: ReadonlySet<string>): boolean =>
    namesOf(one).some((name) => names.has(name));
  const asked = [
    ...intake.arrivals.filter((one) => isAbout(one, hints.lagging)),
    ...intake.tombstones.filter((one) => isAbout(one, hints.lagging) || isAbout(one, hints.edited)),
  ];
  if (asked.length === 0) return intake;

  const answers = await ports.source.getPeople(asked.map(({ resourceName }) => resourceName));
  const former = new Map(asked.map((one) => [one.resourceName, one.previousResourceNames]));
  const times = new Map(intake.tombstones.map((one) => [one.resourceName, one.updateTime]));
  const found: PulledPerson[] = [];
  const absent: Tombstone[] = [];
  for (const { requested, person } of answers) {
    if (person !== null) {
      found.push({ person, requested: person.resourceName === requested ? null : requested });
    } else {
      const previousResourceNames = former.get(requested) ?? [];
      absent.push({
        resourceName: requested,
        previousResourceNames,
        updateTime: times.get(requested) ?? null,
      });
    }
  }
  const read = await takeIn(found, options, ports.giveWay);
  const fresh = new Set([...answers.map(({ requested }) => requested), ...read.arrivals.flatMap(namesOf)]);
  // About whom Google says nothing stays as listed.
  const isListed = ({ resourceName }: PersonNames): boolean => !fresh.has(resourceName);
  // Former names are told in deltas only.
  const withFormerNames = <One extends PersonNames>(one: One): One => {
    const names = new Set([...one.previousResourceNames, ...(former.get(one.resourceName) ?? [])]);
    return { ...one, previousResourceNames: [...names] };
  };
  const arrivals = [...intake.arrivals.filter(isListed), ...read.arrivals.map(withFormerNames)];
  const tombstones = [
    ...intake.tombstones.filter(isListed),
    ...read.tombstones.map(withFormerNames),
    ...absent,
  ];
  const counted = arrivals.length + tombstones.length + read.rejections.length;
  return {
    ...intake,
    arrivals,
    tombstones,
    rejections: [...intake.rejections, ...read.rejections],
    repetitions: intake.repetitions + listed.length - counted,
  };
}

interface Hints {
  readonly lagging: ReadonlySet<string>;
  readonly edited: ReadonlySet<string>;
}

async function hintsIn(
  tx: ImportReads,
  { arrivals, tombstones }: PageIntake,
  since: string | null,
): Promise<Hints> {
  const gone = [...new Set(tombstones.flatMap(namesOf))];
  const stored = gone.length === 0 ? [] : await tx.stored(gone);
  const edited = stored.flatMap(({ resourceName, pending, deleted }) =>
    pending === null || deleted || resourceName === null ? [] : [resourceName],
  );
  const names = [...new Set([...arrivals.flatMap(namesOf), ...gone])];
  const lagging = since === null ? [] : await tx.lagging(names, since);
  return { lagging: new Set(lagging), edited: new Set(edited) };
}
