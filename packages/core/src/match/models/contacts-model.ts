import { CONTACT_BLOCKING_RULES } from "../model/blocking-rule.ts";
import type { MatchModel } from "../model/match-model.ts";

/**
 * Contact cards as people keep them, for an account of about a thousand records of which one in ten has a second one:
 * the prior of 0.0001 is -13.3 bits, and a join needs 4.2 in the end.
 *
 * m and u are what is known of address books, until an account's own are trained. Two figures are more than that:
 *
 * - Identifiers of two people agree for reasons that go together (one household: landline, mailbox, street, twins'
 *   birthday). The names of two people (`incompatible`) therefore weigh so much against that only two identifiers of a
 *   person's own, such as a mailbox and a mobile, are a question.
 * - `grounds` and `needs` say what joins, whatever the weights. An identifier of a person's own is 7 (a mailbox, a
 *   mobile), a line that may be mobile or a household's 6, a landline 3, and what a firm or a family has in common 2
 *   (firm, street, birthday, a mistyped address). The same full name needs 3; a nickname or a missing part 6, because
 *   the landline and birthday of Anna and Hanna are those of twins; an initial 7, no name 13; and a name alone never
 *   joins.
 */
export const CONTACTS: MatchModel = {
  version: "contacts-1",
  priorMatchProbability: 0.0001,
  linkThreshold: 0.95,
  reviewThreshold: 0.25,
  keyHoldersMax: 50,
  clusterSizeMax: 50,
  rivalMargin: 3,
  bridgeSizeMin: 3,
  blockingRules: CONTACT_BLOCKING_RULES.map((kind) => ({ kind })),
  comparisons: [
    {
      name: "identity",
      compare: { kind: "identity" },
      levels: [
        { level: "linked", m: 1e-12, u: 1e-24, decides: "join", isFixed: true },
        { level: "none", m: 1, u: 1, isFixed: true },
      ],
    },
    {
      name: "name",
      compare: { kind: "name" },
      termFrequency: { levels: ["exact", "compatible", "nickname", "reading", "initial"], min: -7, max: 6 },
      levels: [
        { level: "exact", m: 0.65, u: 0.00005, needs: 3 },
        { level: "compatible", m: 0.13, u: 0.00005, needs: 6 },
        { level: "nickname", m: 0.06, u: 0.00004, needs: 6 },
        { level: "reading", m: 0.02, u: 0.00002, needs: 6 },
        { level: "initial", m: 0.04, u: 0.0004, needs: 7 },
        { level: "partial", m: 0.0974995, u: 0.005, atMost: "ask" },
        { level: "absent", isNull: true, needs: 13 },
        { level: "incomparable", isNull: true, atMost: "ask" },
        { level: "surname-differs", m: 0.0025, u: 0.01, atMost: "ask", contradicts: true },
        { level: "incompatible", m: 0.0000005, u: 0.98444, atMost: "ask", contradicts: true },
      ],
    },
    {
      name: "email",
      compare: { kind: "email" },
      termFrequency: { levels: ["one", "spells-name"], min: -10, max: 6 },
      levels: [
        { level: "several", m: 0.08, u: 0.00000002, grounds: 9 },
        { level: "one", m: 0.42, u: 0.000002, grounds: 7 },
        { level: "similar", m: 0.03, u: 0.00001, grounds: 2 },
        { level: "handle", m: 0.04, u: 0.00003, grounds: 2 },
        { level: "spells-name", m: 0.02, u: 0.00005 },
        { level: "local-part", m: 0.06, u: 0.02, isFixed: true },
        { level: "absent", isNull: true },
        { level: "different", m: 0.35, u: 0.97990798 },
      ],
    },
    {
      name: "phone",
      compare: { kind: "phone" },
      termFrequency: { levels: ["mobile", "one", "fixed"], min: -10, max: 0 },
      levels: [
        { level: "several", m: 0.1, u: 0.00000002, grounds: 9 },
        { level: "mobile", m: 0.2, u: 0.000002, grounds: 7 },
        { level: "one", m: 0.26, u: 0.000006, grounds: 6 },
        { level: "fixed", m: 0.07, u: 0.00001, grounds: 3 },
        { level: "digits", m: 0.03, u: 0.000006, grounds: 4 },
        { level: "extension", m: 0.01, u: 0.00004, grounds: 2 },
        { level: "local", m: 0.02, u: 0.00002, grounds: 2 },
        { level: "similar", m: 0.01, u: 0.00005 },
        { level: "absent", isNull: true },
        { level: "different", m: 0.3, u: 0.99986598 },
      ],
    },
    {
      name: "birthday",
      compare: { kind: "birthday" },
      levels: [
        { level: "same", m: 0.82, u: 0.00005, grounds: 2 },
        { level: "same-day", m: 0.1, u: 0.0005, grounds: 2 },
        { level: "swapped", m: 0.03, u: 0.0001 },
        { level: "unclear", isNull: true },
        { level: "absent", isNull: true },
        { level: "different", m: 0.05, u: 0.99935, atMost: "ask", contradicts: true },
      ],
    },
    {
      name: "organization",
      compare: { kind: "organization" },
      termFrequency: { levels: ["name-and-title", "name"], min: -4, max: 3 },
      levels: [
        { level: "name-and-title", m: 0.2, u: 0.0005, grounds: 2 },
        { level: "name", m: 0.35, u: 0.01, grounds: 2 },
        { level: "similar", m: 0.05, u: 0.005 },
        { level: "absent", isNull: true },
        { level: "different", m: 0.4, u: 0.9845 },
      ],
    },
    {
      name: "address",
      compare: { kind: "address" },
      levels: [
        { level: "street", m: 0.45, u: 0.0005, grounds: 2 },
        { level: "city", m: 0.2, u: 0.05 },
        { level: "absent", isNull: true },
        { level: "different", m: 0.35, u: 0.9495 },
      ],
    },
    {
      name: "url",
      compare: { kind: "url" },
      levels: [
        { level: "profile", m: 0.5, u: 0.000002, grounds: 7 },
        { level: "page", m: 0.2, u: 0.001, grounds: 2 },
        { level: "absent", isNull: true },
        { level: "different", m: 0.3, u: 0.998998 },
      ],
    },
  ],
};
