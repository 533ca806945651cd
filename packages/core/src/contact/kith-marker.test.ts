import { expect, test } from "vitest";

import { markersOf, withMarker } from "./kith-marker.ts";

test("a record's fields carry its own id as their one marker, and other programs' data stays", () => {
  const other = { key: "other", value: "x" };
  const marked = withMarker({ clientData: [{ key: "kith", value: "r0" }, other] }, "r1");
  expect(marked.clientData).toEqual([other, { key: "kith", value: "r1" }]);
  expect(withMarker(marked, "r1")).toEqual(marked);
  expect(markersOf(marked)).toEqual(["r1"]);
});

test("what is no marker is none, however it looks", () => {
  const odd = [
    { key: "Kith", value: "r1" },
    { key: "kith" },
    { key: "kith", value: 5 },
    "kith",
    null,
    { key: "kith", value: "" },
  ];
  expect(markersOf({ clientData: odd as never })).toEqual([]);
});
