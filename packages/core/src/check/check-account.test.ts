import { expect, test } from "vitest";
import { ImportScene } from "../sync/testing/import-scene.ts";
import { ModelGoogle } from "../sync/testing/model-google.ts";
import { checkAccount } from "./check-account.ts";

function checkPorts(scene: ImportScene) {
  const rows = () =>
    [...scene.database.tables.records.values()].flatMap(({ resourceName, ...row }) =>
      resourceName === null ? [] : [{ ...row, resourceName }],
    );
  return {
    source: scene.google,
    records: {
      all: () => Promise.resolve(rows()),
      fields: (ids: readonly string[]) =>
        Promise.resolve(
          new Map(rows().flatMap((row) => (ids.includes(row.recordId) ? [[row.recordId, row.fields]] : []))),
        ),
    },
    giveWay: () => Promise.resolve(),
  };
}

const card = (name: string) => ({ names: [{ givenName: name }] });

test("each difference is told with what both sides have", async () => {
  const google = new ModelGoogle();
  const [edited, gone] = ["Ann", "Bob", "Cid"].map((name) => google.create(card(name)));
  const scene = new ImportScene({ google });
  await scene.import();
  google.edit(edited ?? "", card("Anna"));
  google.delete(gone ?? "");
  const added = google.create(card("Dan"));
  google.propagate();

  const report = await checkAccount(checkPorts(scene), { pageSize: 100, limit: 10 });
  expect(report).toMatchObject({
    persons: 3,
    records: 3,
    totals: { "only-in-google": 1, "only-in-kith": 1, differs: 1 },
    differences: [
      { kind: "only-in-google", resourceName: added, displayName: "Dan" },
      { kind: "only-in-kith", resourceName: gone },
      {
        kind: "differs",
        resourceName: edited,
        fields: [{ field: "names", before: [{ givenName: "Ann" }], after: [{ givenName: "Anna" }] }],
      },
    ],
  });
});

test("the totals count all, and as many of each kind are told as were asked for", async () => {
  const google = new ModelGoogle();
  const scene = new ImportScene({ google });
  for (let n = 0; n < 7; n += 1) google.create(card(`p${n}`));
  google.propagate();
  const report = await checkAccount(checkPorts(scene), { pageSize: 3, limit: 2 });
  expect(report.totals["only-in-google"]).toBe(7);
  expect(report.differences).toHaveLength(2);
});

test("a listing that Google breaks off is begun anew, and after the third time reported", async () => {
  const google = new ModelGoogle();
  const scene = new ImportScene({ google });
  google.create(card("Ann"));
  google.create(card("Bob"));
  await scene.import();
  const refusing = (times: number) => {
    let left = times;
    const ports = checkPorts(scene);
    return {
      ...ports,
      source: {
        getPeople: (names: readonly string[]) => google.getPeople(names),
        listPage: (request: Parameters<ModelGoogle["listPage"]>[0]) => {
          if (request.pageToken === null || left === 0) return google.listPage(request);
          left -= 1;
          return Promise.resolve({ kind: "page-token-refused" as const });
        },
      },
    };
  };
  const options = { pageSize: 1, limit: 10 };
  expect((await checkAccount(refusing(3), options)).differences).toEqual([]);
  await expect(checkAccount(refusing(4), options)).rejects.toMatchObject({ code: "SOURCE_PROTOCOL" });
});
