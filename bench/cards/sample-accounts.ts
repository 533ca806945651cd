import { dedupeContacts, type DedupeOptions, type DedupeResult } from "../../packages/core/src/index.ts";
import {
  createSamplePeople,
  type IndexedPair,
  type SamplePeople,
} from "../../packages/google-emulator/src/index.ts";

/** How the engine did on a made-up account whose truth is known. */
export interface SampleFigures {
  readonly contacts: number;
  readonly seconds: number;
  /** Pairs of two people in one cluster. */
  readonly falseMerges: readonly (readonly [number, number])[];
  /** Pairs of one person: in one cluster, asked about, or neither. */
  readonly joined: number;
  readonly asked: number;
  readonly missed: number;
  readonly questions: number;
  readonly byKind: ReadonlyMap<string, KindFigures>;
}

export interface KindFigures {
  readonly expected: IndexedPair["expected"];
  joined: number;
  asked: number;
  apart: number;
}

/** Matches a sample account all at once and holds the outcome against its truth. */
export async function matchSampleAccount(
  account: SamplePeople,
  options: DedupeOptions,
): Promise<{ readonly figures: SampleFigures; readonly result: DedupeResult }> {
  const people = account.people.map(({ person }) => person);
  const startedAt = performance.now();
  const result = await dedupeContacts(people, options);
  const seconds = (performance.now() - startedAt) / 1000;
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
  const truth = [...Map.groupBy(people.keys(), entity).values()].flatMap(pairsOf);
  const count = { joined: 0, asked: 0, missed: 0 };
  for (const [a, b] of truth) {
    if (isJoined(a, b)) count.joined += 1;
    else if (isAsked(a, b)) count.asked += 1;
    else count.missed += 1;
  }
  const byKind = new Map<string, KindFigures>();
  for (const { kind, a, b, expected } of pairs) {
    const figures = byKind.get(kind) ?? { expected, joined: 0, asked: 0, apart: 0 };
    if (isJoined(a, b)) figures.joined += 1;
    else if (isAsked(a, b)) figures.asked += 1;
    else figures.apart += 1;
    byKind.set(kind, figures);
  }
  return { contacts: people.length, falseMerges, ...count, questions: result.review.length, byKind };
}

function pairsOf(members: readonly number[]): readonly (readonly [number, number])[] {
  return members.flatMap((a, index) => members.slice(index + 1).map((b) => [a, b] as const));
}
