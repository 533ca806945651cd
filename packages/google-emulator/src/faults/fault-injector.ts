import type { Fault, FaultList, InjectedFault } from "./fault.ts";

/** The list of faults with the part only the server uses: asking which one strikes a request. */
export interface FaultInjector extends FaultList {
  /** Counts the request at every fault it matches and gives the first that strikes it. Runs the fault's hook. */
  strike(request: { method: string; path: string }): Promise<Fault | undefined>;
}

interface Entry {
  id: number;
  fault: Fault;
  hits: number;
  strikes: number;
}

export function createFaultInjector(): FaultInjector {
  const entries: Entry[] = [];
  let lastId = 0;

  const describe = (entry: Entry): InjectedFault => ({
    id: entry.id,
    fault: entry.fault,
    get hits() {
      return entry.hits;
    },
    get spent() {
      return entry.strikes >= (entry.fault.times ?? 1);
    },
    remove() {
      const index = entries.indexOf(entry);
      if (index >= 0) entries.splice(index, 1);
    },
  });

  return {
    inject(fault) {
      lastId += 1;
      const entry = { id: lastId, fault, hits: 0, strikes: 0 };
      entries.push(entry);
      return describe(entry);
    },
    all: () => entries.map(describe),
    clear: () => void entries.splice(0),
    async strike(request) {
      let struck: Entry | undefined;
      for (const entry of entries) {
        if (!matches(entry.fault, request)) continue;
        entry.hits += 1;
        const due = entry.hits >= (entry.fault.at ?? 1) && entry.strikes < (entry.fault.times ?? 1);
        if (due && struck === undefined) {
          entry.strikes += 1;
          struck = entry;
        }
      }
      await struck?.fault.hook?.({ ...request, hit: struck.hits });
      return struck?.fault;
    },
  };
}

function matches(fault: Fault, request: { method: string; path: string }): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== request.method) return false;
  if (fault.path === undefined) return true;
  return typeof fault.path === "string" ? request.path.includes(fault.path) : fault.path.test(request.path);
}
