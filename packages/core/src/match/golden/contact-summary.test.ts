import { expect, test } from "vitest";

import type { ContactFields } from "../../contact/contact-fields.ts";
import { contactSummary } from "./contact-summary.ts";
import { goldenRecord } from "./golden-record.ts";
import { card } from "../testing/card.ts";

const summaryOf = (fields: ContactFields) =>
  contactSummary(goldenRecord([{ id: "1", fields, updateTime: null, deleted: false }]));
const nameOf = (line: string): string => summaryOf(card(line)).displayName;

test("sums up what a row shows", () => {
  expect(summaryOf(card("Ann/Lee | ann@lee.example | a@lee.example | +44 20 7946 0958 | org:Acme"))).toEqual({
    displayName: "Ann Lee",
    emailAddresses: ["ann@lee.example", "a@lee.example"],
    phoneNumbers: ["+44 20 7946 0958"],
    organizations: [{ name: "Acme", title: null }],
  });
});

test("writes names as people do", () => {
  expect(nameOf("Ann/Lee | prefix:Dr. | middle:May | suffix:Jr.")).toBe("Dr. Ann May Lee Jr.");
  expect(nameOf("小明/王")).toBe("王小明");
  expect(nameOf("Ann Lee")).toBe("Ann Lee");
  const hungarian = { givenName: "Anna", familyName: "Nagy", unstructuredName: "Nagy Anna" };
  expect(summaryOf({ names: [hungarian] }).displayName).toBe("Nagy Anna");
  expect(summaryOf({ names: [{ ...hungarian, familyName: "Kiss" }] }).displayName).toBe("Anna Kiss");
});

test("shows something for a card without a name, and nothing for an empty one", () => {
  expect(nameOf("| nick:Annie | org:Acme")).toBe("Annie");
  expect(nameOf("| org:Acme | ann@lee.example")).toBe("Acme");
  expect(nameOf("| ann@lee.example | +44 20 7946 0958")).toBe("ann@lee.example");
  expect(nameOf("| +44 20 7946 0958")).toBe("+44 20 7946 0958");
  expect(summaryOf({ organizations: [{ title: "Baker" }] }).displayName).toBe("Baker");
  expect(summaryOf({})).toEqual({ displayName: "", emailAddresses: [], phoneNumbers: [], organizations: [] });
});
