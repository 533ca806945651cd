import type { OptionalTimestamp, Timestamp } from "./columns.ts";

/** One record's write into Google, and what became of it. */
export interface WriteJournalTable {
  write_id: string;
  /** The call to Google that it was part of. */
  call_id: string;
  user_id: string;
  account_id: string;
  run_id: string;
  record_id: string;
  kind: "create" | "update" | "delete";
  state: "sent" | "confirmed" | "rejected" | "unconfirmed";
  resource_name: string | null;
  /** Of the CONTACT source, as it was sent. */
  etag: string | null;
  /** The fields of an update: JSON. */
  mask: string;
  /** What Google was to have: JSON. */
  wanted: string;
  /** What Google had: JSON; null once it is too old to be undone. */
  before_image: string | null;
  reason: string | null;
  /** The fencing number of who sent it. */
  fence: number;
  sent_at: Timestamp;
  settled_at: OptionalTimestamp;
}

export interface GivenUpTable {
  run_id: string;
  record_id: string;
  user_id: string;
}
