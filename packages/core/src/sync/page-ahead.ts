import type { ImportCounters } from "./import-counters.ts";
import { readPage, type PageReading } from "./page-reading.ts";
import type { ListPageRequest } from "./people-source.ts";
import type { StepContext } from "./step-context.ts";

/** Which reading it is: with another size of a step or another region the same page is taken in differently. */
interface ReadingKey extends ListPageRequest {
  readonly stepSize: number;
  readonly defaultRegion: string | undefined;
}

/**
 * The next page of a listing, read while the step before it is being stored. It belongs to one holder of a run: what is
 * read ahead and never stored is forgotten, and whoever takes the run over reads it again.
 */
export class PageAhead {
  #coming: { readonly key: ReadingKey; readonly reading: PageReading } | null = null;
  #expectsNew = true;

  /** Begins to read a page. Resolves when Google has been asked: the store is then free for the step at hand. */
  async begin(context: StepContext, request: ListPageRequest): Promise<void> {
    const key = keyOf(context, request);
    if (this.#coming === null || !isSame(this.#coming.key, key)) {
      this.#coming = { key, reading: readPage(context, request, this.#expectsNew) };
    }
    await this.#coming.reading.sent;
  }

  /** Learns from a page that was stored: where one is mostly new contacts, or known ones, the next one is. */
  learn({ imported, updated, unchanged }: ImportCounters): void {
    this.#expectsNew = imported + updated >= unchanged;
  }

  /** The reading of this very page if it was begun, once: a page that could not be read is asked for anew. */
  take(context: StepContext, request: ListPageRequest): PageReading | null {
    if (this.#coming === null || !isSame(this.#coming.key, keyOf(context, request))) return null;
    const { reading } = this.#coming;
    this.#coming = null;
    return reading;
  }

  /** Resolves when nothing of it is under way any more. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#coming?.reading.intake]);
  }
}

function keyOf({ run, options }: StepContext, request: ListPageRequest): ReadingKey {
  return { ...request, stepSize: run.pageSize, defaultRegion: options.defaultRegion };
}

function isSame(a: ReadingKey, b: ReadingKey): boolean {
  return (
    a.pageToken === b.pageToken &&
    a.syncToken === b.syncToken &&
    a.pageSize === b.pageSize &&
    a.stepSize === b.stepSize &&
    a.defaultRegion === b.defaultRegion
  );
}
