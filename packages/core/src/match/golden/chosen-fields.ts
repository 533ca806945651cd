import type { SINGLETON_FIELD_NAMES } from "../../contact/contact-fields.ts";

type SingletonFieldName = (typeof SINGLETON_FIELD_NAMES)[number];

/**
 * Fields of a record that a person chose to be the contact's, with when, RFC 3339 in UTC. It is the record's, so that it
 * goes with it through joins and splits; of several records of one contact the latest choice counts.
 */
export type ChosenFields = { readonly [Name in SingletonFieldName]?: string };
