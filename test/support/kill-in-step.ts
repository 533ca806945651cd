import type { Random } from "../../packages/google-emulator/src/sample/random.ts";
import { watchDatabase } from "./database-changes.ts";
import type { GoogleLine } from "./google-line.ts";
import type { Program } from "./program.ts";

/** Where in a step the process dies. */
export type KillPoint =
  /** Google has not been asked yet. */
  | { readonly kind: "asked" }
  /** Half of Google's answer has arrived. */
  | { readonly kind: "half-answered" }
  /** The whole answer has been sent, and the database's files have changed so many times since. */
  | { readonly kind: "answered"; readonly changes: number };

/** A step of 100 new contacts was seen to change the files 36 to 65 times, the last dozen or so after its commit. */
const CHANGES_MAX = 24;

export function drawKillPoint(random: Random): KillPoint {
  if (random.chance(0.7)) return { kind: "answered", changes: random.integer(1, CHANGES_MAX) };
  return drawSureKillPoint(random);
}

/** A point that lies inside a step however fast the process is. */
export function drawSureKillPoint(random: Random): KillPoint {
  return { kind: random.pick(["asked", "half-answered"] as const) };
}

interface KillInStep {
  readonly line: GoogleLine;
  readonly dataDir: string;
  readonly victim: Program;
  readonly point: KillPoint;
  /** Asked at every call of the listing, the last in `line.calls`: whether the step that it begins is one to die in. */
  readonly isDue: () => boolean | Promise<boolean>;
}

/**
 * Kills the process in a step that is due, and tells where, once it is dead; null when it ended otherwise. When the step
 * is over before the point comes, the process dies as it asks for the next page.
 */
export async function killInStep(options: KillInStep): Promise<KillPoint | null> {
  const { line, dataDir, victim, point, isDue } = options;
  using changes = watchDatabase(dataDir);
  let due = false;
  let died: KillPoint | null = null;
  const kill = async (at: KillPoint): Promise<void> => {
    died ??= at;
    await victim.end("SIGKILL");
  };
  line.watch({
    async asked() {
      const overdue = due;
      due ||= await isDue();
      if (overdue || (due && point.kind === "asked")) await kill({ kind: "asked" });
    },
    async halfAnswered() {
      if (due && point.kind === "half-answered") await kill(point);
    },
    answered() {
      if (due && point.kind === "answered") changes.at(point.changes, () => void kill(point));
    },
  });
  await victim.exited;
  line.watch({});
  return died;
}
