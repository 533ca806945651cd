import { benchCards } from "./cards/bench-cards.ts";
import { benchImport } from "./import/bench-import.ts";
import { benchLlm } from "./llm/bench-llm.ts";
import { benchLookup } from "./lookup/bench-lookup.ts";
import { benchMatch } from "./match/bench-match.ts";
import { benchReview } from "./review/bench-review.ts";
import { benchTraining } from "./training/bench-training.ts";
import { benchUpkeep } from "./upkeep/bench-upkeep.ts";

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  cards: benchCards,
  import: benchImport,
  llm: benchLlm,
  lookup: benchLookup,
  match: benchMatch,
  review: benchReview,
  training: benchTraining,
  upkeep: benchUpkeep,
};

const [name = ""] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`Usage: pnpm bench <${Object.keys(BENCHES).join("|")}>\n`);
  process.exitCode = 1;
} else {
  await bench();
}
