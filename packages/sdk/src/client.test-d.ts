import type { SessionView as SessionViewOfApi, StartSync as StartSyncOfApi } from "@kith/api";
import { expectTypeOf, test } from "vitest";
import type {
  ContactRow,
  Kith,
  KithApiErrorCode,
  PairExplanation,
  ProgressEvent,
  Question,
  ReviewOutcome,
  RunStatus,
  RunView,
  SessionView,
  StartSync,
} from "./index.ts";

declare const kith: Kith;

test("inputs and outputs are the router's, and nothing has become any", () => {
  expectTypeOf(kith).not.toBeAny();
  expectTypeOf(kith.sync).not.toBeAny();
  expectTypeOf(kith.sync.start).not.toBeAny();
  expectTypeOf(kith.sync.start).parameter(0).not.toBeAny();
  expectTypeOf(kith.sync.start).parameter(0).toEqualTypeOf<StartSync>();
  expectTypeOf(kith.sync.start).returns.resolves.toEqualTypeOf<{ runId: string }>();
  expectTypeOf<StartSyncOfApi>().toExtend<StartSync>();
  expectTypeOf(kith.sync.get).returns.resolves.toEqualTypeOf<RunView>();
  expectTypeOf<RunView["counters"]["imported"]>().toEqualTypeOf<number>();
  expectTypeOf<RunStatus>().toEqualTypeOf<
    | "queued"
    | "running"
    | "waiting-quota"
    | "needs-confirmation"
    | "paused"
    | "completed"
    | "failed"
    | "cancelled"
  >();
  expectTypeOf(kith.contacts.list).returns.resolves.toHaveProperty("items").toEqualTypeOf<ContactRow[]>();
  expectTypeOf<ContactRow["emailAddresses"]>().toEqualTypeOf<string[]>();
  expectTypeOf(kith.google.status).returns.resolves.not.toBeAny();
  expectTypeOf(kith.stats.get).returns.resolves.toHaveProperty("contacts").toEqualTypeOf<number>();
});

test("an input is optional where the router takes none", () => {
  expectTypeOf(kith.stats.get).toBeCallableWith();
  expectTypeOf(kith.contacts.list).toBeCallableWith();
  expectTypeOf(kith.contacts.list).toBeCallableWith({ q: "ada" }, { signal: new AbortController().signal });
  expectTypeOf(kith.stats.get).toBeCallableWith(undefined, { signal: new AbortController().signal });
  // @ts-expect-error -- a run's id is needed
  void kith.sync.get();
  // @ts-expect-error -- no such direction
  void kith.sync.start({ direction: "sideways" });
  // @ts-expect-error -- no such option
  void kith.contacts.list({ query: "ada" });
  // @ts-expect-error -- no such procedure
  void kith.contacts.explode();
  // @ts-expect-error -- the subscription is reached by watch
  void kith.sync.progress;
});

test("a review has its inputs and outcomes typed, and an outcome is told by its kind", () => {
  expectTypeOf(kith.duplicates.list).toBeCallableWith();
  expectTypeOf(kith.duplicates.list).returns.resolves.toHaveProperty("items").toEqualTypeOf<Question[]>();
  expectTypeOf(kith.duplicates.decide).returns.resolves.toEqualTypeOf<ReviewOutcome>();
  expectTypeOf(kith.duplicates.undo).toBeCallableWith({ actId: "" });
  expectTypeOf(kith.duplicates.undo).toBeCallableWith({ recordA: "", recordB: "" });
  expectTypeOf<ReviewOutcome["outcome"]>().toEqualTypeOf<"done" | "conflict" | "not-found">();
  expectTypeOf<Extract<ReviewOutcome, { outcome: "done" }>["actId"]>().toEqualTypeOf<string>();
  expectTypeOf<PairExplanation["steps"][number]["speaks"]>().toEqualTypeOf<"for" | "against" | "neither">();
  expectTypeOf(kith.explain).returns.resolves.toHaveProperty("explanation").toEqualTypeOf<PairExplanation>();
  expectTypeOf(kith.contacts.explain).returns.resolves.not.toBeAny();
  // @ts-expect-error -- no such answer
  void kith.duplicates.decide({ recordA: "", recordB: "", answer: "maybe" });
  // @ts-expect-error -- an undo needs to know what
  void kith.duplicates.undo({});
  // @ts-expect-error -- two ids are needed
  void kith.explain("");
});

test("events are told apart by kind, and have a seq or null", () => {
  expectTypeOf<ProgressEvent["kind"]>().toEqualTypeOf<
    "run-status" | "step-completed" | "training-progress" | "llm-progress" | "stage-entered"
  >();
  expectTypeOf<ProgressEvent["seq"]>().toEqualTypeOf<number | null>();
  expectTypeOf<Extract<ProgressEvent, { kind: "run-status" }>["status"]>().toEqualTypeOf<RunStatus>();
  expectTypeOf(kith.sync.watch).returns.toEqualTypeOf<AsyncIterable<ProgressEvent>>();
});

test("a session is what the api says, which no type of the router carries", () => {
  expectTypeOf<SessionView>().toEqualTypeOf<SessionViewOfApi>();
  expectTypeOf(kith.session.get).returns.resolves.toEqualTypeOf<SessionView>();
});

test("codes are a closed set", () => {
  expectTypeOf<"RUN_ALREADY_ACTIVE">().toExtend<KithApiErrorCode>();
  expectTypeOf<"NETWORK">().toExtend<KithApiErrorCode>();
  expectTypeOf<string>().not.toExtend<KithApiErrorCode>();
});
