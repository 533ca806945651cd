import type { Clock } from "../clock.ts";
import { createContactBook } from "../people/contact-book.ts";
import type { ContactBook } from "../people/contact-book.ts";
import { createGroupBook } from "../people/group-book.ts";
import type { GroupBook } from "../people/group-book.ts";
import { createOtherContactBook } from "../people/other-contact-book.ts";
import type { OtherContactBook } from "../people/other-contact-book.ts";
import { createPhotoBook } from "../people/photo-book.ts";
import type { PhotoBook } from "../people/photo-book.ts";
import { createCalendarBook } from "../calendar/calendar-book.ts";
import type { CalendarBook } from "../calendar/calendar-book.ts";
import type { LabelledPair } from "../sample/sample-account.ts";
import type { StateStore } from "../state/state-store.ts";

/** What is kept of an account besides its contacts. */
export interface AccountRow {
  email: string;
  /** Google's lasting id of the account, as in id tokens. */
  sub: string;
  name: string;
  /** Raised to expire all sync tokens, or page tokens, given out so far. */
  syncEpoch: number;
  pageEpoch: number;
}

/** One Google account with everything in it. */
export interface Account extends Readonly<AccountRow> {
  readonly contacts: ContactBook;
  readonly groups: GroupBook;
  readonly otherContacts: OtherContactBook;
  readonly photos: PhotoBook;
  readonly calendar: CalendarBook;
  /** Pairs of its sample that were made on purpose. */
  readonly pairs: readonly LabelledPair[];
  labelPairs(pairs: readonly LabelledPair[]): void;
  expireSyncTokens(): void;
  expirePageTokens(): void;
  /** When a search last warmed the search cache up, epoch ms. */
  searchWarmedAt: number;
}

export interface AccountServices {
  clock: Clock;
  store: StateStore;
}

export function openAccount(row: AccountRow, services: AccountServices): Account {
  const { store, clock } = services;
  const save = (): void => store.put("account", row.sub, row);
  save();
  const options = { accountId: row.sub, clock, store };
  const contacts = createContactBook(options);
  let pairs: readonly LabelledPair[] = [];
  for (const [, value] of store.read("pairs", row.sub)) pairs = (value as PairsRow).pairs;
  return {
    get pairs() {
      return pairs;
    },
    labelPairs(labelled) {
      pairs = labelled;
      const kept: PairsRow = { pairs };
      store.put("pairs", row.sub, kept);
    },
    get email() {
      return row.email;
    },
    sub: row.sub,
    get name() {
      return row.name;
    },
    get syncEpoch() {
      return row.syncEpoch;
    },
    get pageEpoch() {
      return row.pageEpoch;
    },
    contacts,
    groups: createGroupBook(options),
    otherContacts: createOtherContactBook(options),
    photos: createPhotoBook(options),
    calendar: createCalendarBook({ ...options, email: row.email }),
    searchWarmedAt: Number.NEGATIVE_INFINITY,
    expireSyncTokens() {
      row.syncEpoch += 1;
      save();
    },
    expirePageTokens() {
      row.pageEpoch += 1;
      save();
    },
  };
}

interface PairsRow {
  pairs: readonly LabelledPair[];
}
