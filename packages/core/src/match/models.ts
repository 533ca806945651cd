import type { MatchModel } from "./match-model.ts";
import { CONTACTS } from "./models/contacts-model.ts";

/** The models that come with the core. */
export const models: { readonly contacts: MatchModel } = { contacts: CONTACTS };
