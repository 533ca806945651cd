import { compareTimes } from "../contact/time-order.ts";
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
 * Asks Google for those persons of a page about whom Kith itself wrote something within the propagation time: a listing
 * may still show them as they were, or somebody who is gone. What is answered takes the place of what was listed.
 */
export async function rereadLagging(context: StepContext, intake: PageIntake): Promise<PageIntake> {
  const { ports, options } = context;
  const since = ports.shownUntil();
  const listed = [...intake.arrivals, ...intake.tombstones];
  const lagging = await ports.store.read(async (tx) => {
    const last = await tx.lastWrittenAt();
    if (last === null || compareTimes(last, since) <= 0) return [];
    return await tx.lagging([...new Set(listed.flatMap(namesOf))], since);
  });
  const names = new Set(lagging);
  const asked = listed.filter((one) => namesOf(one).some((name) => names.has(name)));
  if (asked.length === 0) return intake;

  const answers = await ports.source.getPeople(asked.map(({ resourceName }) => resourceName));
  const former = new Map(asked.map((one) => [one.resourceName, one.previousResourceNames]));
  const found: PulledPerson[] = [];
  const absent: Tombstone[] = [];
  for (const { requested, person } of answers) {
    if (person !== null) {
      found.push({ person, requested: person.resourceName === requested ? null : requested });
    } else {
      const previousResourceNames = former.get(requested) ?? [];
      absent.push({ resourceName: requested, previousResourceNames, updateTime: null });
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
