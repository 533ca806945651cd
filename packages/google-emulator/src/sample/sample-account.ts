import type { PersonInput } from "../people/person.ts";

/** An account to make up. The same spec always gives the same contacts. */
export interface SampleAccountSpec {
  email: string;
  /** Exactly so many; default 0. */
  contacts?: number;
  /** Default 1. */
  seed?: number;
  /** The owner's name; default from the address. */
  name?: string;
}

export interface SamplePerson {
  person: PersonInput;
  /** Values of a Google profile the card is linked to. */
  profile?: PersonInput;
  /** The human being the card is about. */
  entity: string;
}

/** Two cards made on purpose, with what a good matcher says about them. */
export interface LabelledPair {
  /** The hard case it is an example of. */
  kind: string;
  /** Resource names. */
  a: string;
  b: string;
  expected: "same" | "different" | "ask";
}
