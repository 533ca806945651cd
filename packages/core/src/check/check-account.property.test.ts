import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sameFields } from "../contact/canonical-fields.ts";
import { writableFields } from "../contact/writable-fields.ts";
import { arbitraryContact } from "../sync/testing/arbitrary-contact.ts";
import { carryOut, googleCommand } from "../sync/testing/google-command.ts";
import { ImportScene } from "../sync/testing/import-scene.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { checkAccount } from "./check-account.ts";
import type { CheckedRecords } from "./check-ports.ts";

function storedIn(scene: ImportScene): CheckedRecords {
  const rows = () =>
    [...scene.database.tables.records.values()].flatMap(({ resourceName, ...row }) =>
      resourceName === null ? [] : [{ ...row, resourceName }],
    );
  return {
    all: () => Promise.resolve(rows()),
    fields: (ids) =>
      Promise.resolve(
        new Map(rows().flatMap((row) => (ids.includes(row.recordId) ? [[row.recordId, row.fields]] : []))),
      ),
  };
}

async function check(scene: ImportScene, limit = 100) {
  const ports = { source: scene.google, records: storedIn(scene), giveWay: () => Promise.resolve() };
  return await checkAccount(ports, { pageSize: 2, limit });
}

test("what a check tells is true, however listings lag, and all of it once they do not", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryContact, { minLength: 1, maxLength: 8 }),
      fc.array(googleCommand, { maxLength: 8 }),
      fc.boolean(),
      async (contacts, commands, lags) => {
        const scene = new ImportScene();
        const { google } = scene;
        for (const fields of contacts) google.create(fields);
        await scene.import();
        expect((await check(scene)).differences).toEqual([]);

        for (const command of commands) carryOut(google, command);
        google.addsNameless = false;
        if (!lags) google.propagate();
        const { differences } = await check(scene);

        const live = (await storedIn(scene).all()).filter((row) => !row.deleted);
        const fieldsOf = await storedIn(scene).fields(live.map((row) => row.recordId));
        const told = new Map(differences.flatMap((one) => ("recordId" in one ? [[one.recordId, one]] : [])));
        const isLagging = lags || !google.isSettled;
        for (const row of live) {
          const person = google.person(row.resourceName);
          const isSame =
            person !== null && sameFields(writableFields(person), fieldsOf.get(row.recordId) ?? {});
          const difference = person === null ? "only-in-kith" : isSame ? undefined : "differs";
          const kind = told.get(row.recordId)?.kind;
          expect(kind === difference || (isLagging && kind === undefined)).toBe(true);
        }
        // Who is new can be told as soon as a listing shows him; nobody else is.
        const isHere = (name: string): boolean =>
          live.some((row) => google.person(row.resourceName)?.resourceName === name);
        const news = differences.flatMap((one) => (one.kind === "only-in-google" ? [one.resourceName] : []));
        for (const name of news) expect(isHere(name)).toBe(false);
        if (isLagging) return;
        expect(new Set(news)).toEqual(new Set(google.resourceNames.filter((name) => !isHere(name))));
      },
    ),
    searchRuns(),
  );
});
