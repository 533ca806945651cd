import type { MatchModel } from "./match-model.ts";

/**
 * Rules on strong keys, written as weights. With the prior of -13.3 bits and the link threshold of 4.2:
 *
 * - an e-mail address (14) or a phone number (13) joins with an exact (7) or compatible (5) name, a nickname (4.8) or a
 *   reading of another script (4.6)
 * - "J. Smith" (4) joins by an e-mail address, and is asked about by a phone number, which families share more often
 * - without a name to compare, an identifier asks
 * - names of two people (-14) outweigh one identifier; two independent ones ask
 * - a name, even with the same birthday, never joins: 7 + 8 - 13.3 = 1.7 asks
 *
 * The figures are set by hand so that these sentences hold, not trained.
 */
const CONTACTS: MatchModel = {
  version: "contacts-rules-1",
  priorMatchProbability: 0.0001,
  linkThreshold: 0.95,
  reviewThreshold: 0.2,
  keyHoldersMax: 50,
  clusterSizeMax: 50,
  rivalMargin: 3,
  comparisons: [
    {
      name: "identity",
      levels: [
        { level: "linked", matchWeight: 40, decides: "join" },
        { level: "none", matchWeight: 0 },
      ],
    },
    {
      name: "name",
      levels: [
        { level: "exact", matchWeight: 7 },
        { level: "compatible", matchWeight: 5 },
        { level: "nickname", matchWeight: 4.8 },
        { level: "reading", matchWeight: 4.6 },
        { level: "initial", matchWeight: 4 },
        { level: "partial", matchWeight: 2.5, atMost: "ask" },
        { level: "absent", matchWeight: 0, atMost: "ask" },
        { level: "incomparable", matchWeight: 0, atMost: "ask" },
        { level: "surname-differs", matchWeight: -2, atMost: "ask", contradicts: true },
        { level: "incompatible", matchWeight: -14, atMost: "ask", contradicts: true },
      ],
    },
    {
      name: "email",
      levels: [
        { level: "several", matchWeight: 27 },
        { level: "one", matchWeight: 14 },
        { level: "none", matchWeight: 0 },
      ],
    },
    {
      name: "phone",
      levels: [
        { level: "several", matchWeight: 26 },
        { level: "one", matchWeight: 13 },
        { level: "digits", matchWeight: 11.5 },
        { level: "none", matchWeight: 0 },
      ],
    },
    {
      name: "birthday",
      levels: [
        { level: "same", matchWeight: 8 },
        { level: "same-day", matchWeight: 5 },
        { level: "unclear", matchWeight: 0 },
        { level: "absent", matchWeight: 0 },
        { level: "different", matchWeight: -7, atMost: "ask", contradicts: true },
      ],
    },
  ],
};

/** The models that come with the core. */
export const models: { readonly contacts: MatchModel } = { contacts: CONTACTS };
