import { invariant } from "../../error/invariant.ts";
import { KithError } from "../../error/kith-error.ts";
import { markersOf } from "../../contact/kith-marker.ts";
import { sameField } from "../../contact/differing-fields.ts";
import type {
  ListPageRequest,
  ListPageResult,
  PeopleSource,
  RequestedPerson,
} from "../../sync/people-source.ts";
import type { Person } from "../../contact/person.ts";
import type { WriteKind } from "../journal-write.ts";
import type { ChangedPerson, NewPerson, PeopleWriter, WriteAnswer } from "../people-writer.ts";
import { isOpen } from "../write-state.ts";
import { exportRecordOf, type ExportDatabase } from "./export-database.ts";
import type { ModelAccount } from "./model-account.ts";
import { MINUTE, REQUEST_TIMEOUT, SECOND } from "./model-clock.ts";
import type { WorkerCalls } from "./worker-calls.ts";
import type { WriteFault } from "./write-fault.ts";

type ItemResult = Person | "done" | "stale" | "not-found";

interface WorkerOptions {
  readonly account: ModelAccount;
  readonly database: ExportDatabase;
  readonly calls: Pick<WorkerCalls<unknown>, "make">;
  /** The next fault; null where nothing goes wrong. */
  readonly nextFault: () => WriteFault | null;
  /** Whether the worker holds the run for as long as a request may take. */
  readonly holdsRun: () => boolean;
  /** Whether something has happened beside the worker in this step. */
  readonly isDisturbed: () => boolean;
  /** Told of an update that Google does when it has been looked at, and found not done. */
  readonly onLateUpdate: (person: Person) => void;
  readonly onSent: (kind: WriteKind, size: number) => void;
}

/** One worker's Google: what goes wrong on the way, and the laws that hold for every call. */
export class ExportWorker implements PeopleSource, PeopleWriter {
  /** Persons whom the step at hand has read. */
  readonly #read = new Set<string>();
  readonly #options: WorkerOptions;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  beginStep(): void {
    this.#read.clear();
  }

  async listPage(request: ListPageRequest): Promise<ListPageResult> {
    await this.#options.calls.make("list");
    return await this.#options.account.listPage({ ...request, pageSize: 5 });
  }

  async getPeople(resourceNames: readonly string[]): Promise<readonly RequestedPerson[]> {
    await this.#options.calls.make("get");
    const answers = this.#options.account.getPeople(resourceNames);
    for (const { requested, person } of answers) this.#read.add(person?.resourceName ?? requested);
    return answers;
  }

  async getPerson(resourceName: string): Promise<Person | null> {
    await this.#options.calls.make("get");
    const person = this.#options.account.get(resourceName);
    this.#read.add(person?.resourceName ?? resourceName);
    return person;
  }

  async create(people: readonly NewPerson[]): Promise<WriteAnswer> {
    const { account } = this.#options;
    for (const person of people) this.#expectMayCreate(person);
    return await this.#write(
      "create",
      people.map(
        ({ fields }) =>
          () =>
            account.create(fields),
      ),
    );
  }

  async update(...[mask, people]: Parameters<PeopleWriter["update"]>): Promise<WriteAnswer> {
    const { account } = this.#options;
    for (const person of people) this.#expectAgreed(mask, person);
    return await this.#write(
      "update",
      people.map((person) => () => account.update(mask, person)),
    );
  }

  async remove(resourceNames: readonly string[]): Promise<WriteAnswer> {
    const { account } = this.#options;
    for (const name of resourceNames) {
      invariant(this.#read.has(name), "who is deleted was read right before");
    }
    return await this.#write(
      "delete",
      resourceNames.map((name) => () => account.delete(name)),
    );
  }

  async #write(kind: WriteKind, items: readonly (() => ItemResult)[]): Promise<WriteAnswer> {
    const { calls, account, nextFault, holdsRun } = this.#options;
    await calls.make("send");
    invariant(holdsRun(), "only who holds the run sends, and not longer than that");
    const fault = nextFault();
    try {
      return await this.#answer(kind, items, fault);
    } finally {
      account.inFlight = null;
    }
  }

  async #answer(
    kind: WriteKind,
    items: readonly (() => ItemResult)[],
    fault: WriteFault | null,
  ): Promise<WriteAnswer> {
    const { calls, account } = this.#options;
    const { clock, quota } = account;
    if (fault?.kind === "access-lost") {
      throw new KithError("RECONNECT_NEEDED", "Connect the Google account again.");
    }
    quota.reserve(kind, items.length);
    if (fault?.kind === "rate-limited") {
      throw new KithError("SOURCE_RATE_LIMITED", "Google asks for a pause.", { retryAfterMs: MINUTE });
    }
    quota.charge(kind, items.length);
    invariant((account.inFlight ?? 0) <= clock.time, "one write is in flight at a time");
    account.inFlight = clock.time + REQUEST_TIMEOUT;
    this.#options.onSent(kind, items.length);
    if (fault?.kind === "late") {
      account.later(fault.afterMs, () => {
        for (const result of items.map((item) => item())) {
          if (kind === "update" && typeof result !== "string") this.#options.onLateUpdate(result);
        }
      });
    }
    if (fault?.kind === "late" || (fault?.kind === "lost" && !fault.done)) return this.#timedOut();
    if (fault?.kind === "broken" && !fault.done) throw broken();
    if (fault?.kind === "refused" && items.length === 1)
      return { kind: "refused", reason: "INVALID_ARGUMENT" };
    if (fault?.kind === "false-stale" && items.length === 1 && kind === "update") return { kind: "stale" };
    if (kind === "create" && account.isFull(items.length)) return { kind: "account-full" };

    const startedAt = clock.time;
    const doneUpTo = fault?.kind === "partial" ? fault.doneUpTo % items.length : items.length;
    const results = items.slice(0, doneUpTo).map((item) => item());
    await calls.make("answered");
    if (fault?.kind === "broken") throw broken();
    if (fault?.kind === "lost") return this.#timedOut();
    if (clock.time - startedAt >= REQUEST_TIMEOUT) return { kind: "unknown", reason: "timeout" };
    if (fault?.kind === "partial") return { kind: "unknown", reason: "INTERNAL" };
    clock.advance(SECOND / 10);
    const odd = results.find((result) => result === "stale" || result === "not-found");
    if (odd !== undefined)
      return items.length === 1 ? { kind: odd } : { kind: "unknown", reason: "INTERNAL" };
    return { kind: "written", people: results.filter((result) => typeof result !== "string") };
  }

  #timedOut(): WriteAnswer {
    this.#options.account.clock.advance(REQUEST_TIMEOUT);
    return { kind: "unknown", reason: "timeout" };
  }

  /** Rule 1: what is replaced is what both sides last agreed on, and it is replaced by something else. */
  #expectAgreed(mask: readonly string[], { resourceName, etag, fields }: ChangedPerson): void {
    const { account, database, isDisturbed } = this.#options;
    invariant(
      Object.keys(fields).every((field) => mask.includes(field)),
      "a body holds its mask",
    );
    const person = account.get(resourceName);
    const row = database.named(resourceName);
    if (isDisturbed() || person === null || row === undefined) return;
    const current = person.metadata?.sources?.find(({ type }) => type === "CONTACT")?.etag;
    if (current !== etag) return;
    const own = account.ownFields(resourceName);
    for (const field of mask as readonly (keyof typeof own)[]) {
      const agreed = row.sides.base ?? row.sides.remote ?? {};
      invariant(!sameField(field, own, fields), "a mask names only what changes");
      invariant(sameField(field, own, agreed), "only what both sides agreed on is replaced");
    }
  }

  /** Joining never writes, and a contact becomes one person. */
  #expectMayCreate({ fields }: NewPerson): void {
    const { database, isDisturbed } = this.#options;
    const [recordId = ""] = markersOf(fields);
    const row = database.state.records.get(recordId);
    invariant(row !== undefined, "a create has its record's marker");
    if (isDisturbed()) return;
    invariant(row.resourceName === null, "only who is not in Google is created");
    const { siblings } = exportRecordOf(database.state, row);
    invariant(!siblings.hasPerson, "a contact that is in Google is not created once more");
    invariant(siblings.firstBornId === recordId, "of a contact one record is created");
    const mayBeThere = database.journal.some(
      (write) =>
        write.recordId !== recordId &&
        write.kind === "create" &&
        isOpen(write.state) &&
        this.#isShown(write.recordId, row.contactId),
    );
    invariant(!mayBeThere, "nor while another one may be there");
  }

  #isShown(recordId: string, contactId: string): boolean {
    const row = this.#options.database.state.records.get(recordId);
    return row?.contactId === contactId && row.sides.removedAt === null;
  }
}

function broken(): KithError {
  return new KithError("SOURCE_UNAVAILABLE", "Google has a problem at the moment.");
}
