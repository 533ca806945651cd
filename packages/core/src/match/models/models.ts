import type { MatchModel } from "../model/match-model.ts";
import { CONTACTS } from "./contacts-model.ts";
import { fake1000 } from "./fake-1000-model.ts";
import { febrl, febrlC } from "./febrl-models.ts";
import { historical50k } from "./historical-50k-model.ts";
import type { TableModel } from "../table/table-model.ts";

interface Models {
  /** Contact cards, for `judgePair`, `dedupeContacts` and the import. */
  readonly contacts: MatchModel;
  /** Open data sets of people, for `dedupeRecords`; they are trained on the rows. */
  readonly febrl: TableModel;
  readonly febrlC: TableModel;
  readonly fake1000: TableModel;
  readonly historical50k: TableModel;
}

/** The models that come with the core. */
export const models: Models = { contacts: CONTACTS, febrl, febrlC, fake1000, historical50k };
