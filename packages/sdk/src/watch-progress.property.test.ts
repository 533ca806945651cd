import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createKith } from "./create-kith.ts";
import { openCuttingProxy } from "./testing/cutting-proxy.ts";
import { openKithServer, TOKEN } from "./testing/kith-server.ts";
import { createRunLog, RUN_ID } from "./testing/run-log.ts";
import { searchRuns } from "./testing/search-runs.ts";

const LAST_SEQ = 12;

test("wherever connections are cut, every recorded event after the given one comes once and in order", async () => {
  let cuts = 0;
  await fc.assert(
    fc.asyncProperty(
      // An answer's head is about 300 bytes, an event about 500: cuts fall before, between and within events.
      fc.array(fc.nat(4_000), { minLength: 1, maxLength: 5 }),
      fc.record({
        after: fc.integer({ min: 0, max: 4 }),
        ahead: fc.integer({ min: 1, max: 4 }),
        // How many events come before the run fails and is resumed at once; with the last ones it never does.
        failure: fc.integer({ min: 0, max: LAST_SEQ }),
      }),
      async (cutAfterBytes, { after, ahead, failure }) => {
        const run = createRunLog();
        const advance = (): void => {
          run.enterStage();
          if (run.recorded() === failure && failure < LAST_SEQ - 2) {
            run.recordStatus("failed");
            run.recordStatus("queued");
          } else if (run.recorded() < LAST_SEQ - 1) run.recordStep();
          else if (run.recorded() < LAST_SEQ) run.recordStatus("completed");
        };
        for (let event = 0; event < after + ahead; event += 1) advance();
        const server = await openKithServer({ sync: { progress: run.progress } });
        const proxy = await openCuttingProxy(server.port, cutAfterBytes);
        const kith = createKith({ url: proxy.url, token: TOKEN });

        const seqs: number[] = [];
        for await (const event of kith.sync.watch(RUN_ID, { after })) {
          if (event.seq === null) continue;
          seqs.push(event.seq);
          advance();
        }
        expect(seqs).toEqual(Array.from({ length: LAST_SEQ - after }, (_, index) => after + 1 + index));
        await run.untilWatchers(0);
        cuts += proxy.cuts();
        await proxy.close();
        await server.close();
      },
    ),
    searchRuns(25),
  );
  expect(cuts).toBeGreaterThan(25);
});
