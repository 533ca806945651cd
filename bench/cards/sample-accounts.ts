import type { Person } from "../../packages/core/src/contact/person.ts";
import {
  dedupeContacts,
  models,
  type DedupeOptions,
  type DedupeResult,
} from "../../packages/core/src/index.ts";
import {
  createSamplePeople,
  type IndexedPair,
  type SamplePeople,
} from "../../packages/google-emulator/src/index.ts";

import { blockingKeys } from "../../packages/core/src/match/page/blocking-key.ts";
import { recordOf } from "./known-account.ts";

/** How the engine did on a made-up account whose truth is known. */
export interface SampleFigures {
  readonly contacts: number;
  /** Processor time of all threads. */
  readonly seconds: number;
  /** Pairs of two people in one cluster. */
  readonly falseMerges: readonly (readonly [number, number])[];
  /** Pairs of one person: in one cluster, asked about, or neither. */
  readonly joined: number;
  readonly asked: number;
  readonly missed: number;
  readonly questions: number;
  /** Pairs of one person that share a key at all. */
  readonly blocked: number;
  readonly byKind: ReadonlyMap<string, KindFigures>;
}

export interface KindFigures {
  readonly expected: IndexedPair["expected"];
  joined: number;
  asked: number;
  apart: number;
  /** Of them share a key. */
  blocked: number;
}

/** Matches a sample account all at once and holds the outcome against its truth. */
export async function matchSampleAccount(
  account: SamplePeople,
  options: DedupeOptions,
): Promise<{ readonly figures: SampleFigures; readonly result: DedupeResult }> {
  const people = account.people.map(({ person }) => person);
  const before = process.cpuUsage();
  const result = await dedupeContacts(people, options);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return { figures: { ...figuresOf(account, result), seconds }, result };
}

export function sampleAccount(count: number, seed: number): SamplePeople {
  return createSamplePeople({ count, seed });
}

function figuresOf({ people, pairs }: SamplePeople, result: DedupeResult): Omit<SampleFigures, "seconds"> {
  const clusterOf = new Map(
    result.clusters.flatMap((members, cluster) => members.map((m) => [m, cluster] as const)),
  );
  const asked = new Set(result.review.map(({ a, b }) => `${a} ${b}`));
  const entity = (index: number): string => people[index]?.entity ?? "";
  const isJoined = (a: number, b: number): boolean => clusterOf.get(a) === clusterOf.get(b);
  const isAsked = (a: number, b: number): boolean => asked.has(`${Math.min(a, b)} ${Math.max(a, b)}`);

  const falseMerges = result.clusters.flatMap((members) =>
    pairsOf(members).filter(([a, b]) => entity(a) !== entity(b)),
  );
  const share = blockedTogether(people.map(({ person }) => person as Person));
  const truth = [...Map.groupBy(people.keys(), entity).values()].flatMap(pairsOf);
  const count = { joined: 0, asked: 0, missed: 0, blocked: 0 };
  for (const [a, b] of truth) {
    if (share(a, b)) count.blocked += 1;
    if (isJoined(a, b)) count.joined += 1;
    else if (isAsked(a, b)) count.asked += 1;
    else count.missed += 1;
  }
  const byKind = new Map<string, KindFigures>();
  for (const { kind, a, b, expected } of pairs) {
    const figures = byKind.get(kind) ?? { expected, joined: 0, asked: 0, apart: 0, blocked: 0 };
    if (share(a, b)) figures.blocked += 1;
    if (isJoined(a, b)) figures.joined += 1;
    else if (isAsked(a, b)) figures.asked += 1;
    else figures.apart += 1;
    byKind.set(kind, figures);
  }
  return { contacts: people.length, falseMerges, ...count, questions: result.review.length, byKind };
}

/** Whether two contacts share a key that is not crowded: blocking's part of what is found and missed. */
function blockedTogether(people: readonly Person[]): (a: number, b: number) => boolean {
  const { blockingRules, keyHoldersMax } = models.contacts;
  const keys = people.map((person, index) =>
    blockingKeys(recordOf(person, index), blockingRules).map(({ hash }) => hash),
  );
  const holders = new Map<bigint, number>();
  for (const key of keys.flat()) holders.set(key, (holders.get(key) ?? 0) + 1);
  return (a, b) =>
    (keys[a] ?? []).some((key) => (holders.get(key) ?? 0) <= keyHoldersMax && keys[b]?.includes(key));
}

function pairsOf(members: readonly number[]): readonly (readonly [number, number])[] {
  return members.flatMap((a, index) => members.slice(index + 1).map((b) => [a, b] as const));
}
