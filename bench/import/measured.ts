/** What a measured process prints as its last line, as JSON. */
export interface Measured {
  readonly contacts: number;
  readonly seconds: number;
  /** The process's own, user and system, in seconds; all its threads. */
  readonly cpuSeconds: number;
  /** Peak memory of the whole process, in MB. */
  readonly peakMb: number;
  /** Memory before the import began, in MB: the runtime, the program and an empty database. */
  readonly idleMb: number;
  /** Seconds by stage, where the process knows them. */
  readonly stages: Readonly<Record<string, number>>;
}

/** Starts the clock of a measured process; call what it returns when the work is done. */
export function startMeasuring(): (contacts: number, stages?: Record<string, number>) => Measured {
  const idleMb = process.memoryUsage().rss / 2 ** 20;
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  return (contacts, stages = {}) => {
    const cpu = process.cpuUsage(cpuBefore);
    return {
      contacts,
      seconds: (performance.now() - startedAt) / 1000,
      cpuSeconds: (cpu.user + cpu.system) / 1e6,
      peakMb: process.resourceUsage().maxRSS / 1024,
      idleMb,
      stages,
    };
  };
}
