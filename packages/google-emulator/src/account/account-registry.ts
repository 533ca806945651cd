import { createHash } from "node:crypto";

import { openAccount } from "./account.ts";
import type { Account, AccountRow, AccountServices } from "./account.ts";

/** All accounts of this Google. */
export interface AccountRegistry {
  all(): Account[];
  byEmail(email: string): Account | undefined;
  bySub(sub: string): Account | undefined;
  /** Makes an empty account; throws when the address is taken. */
  add(email: string, name?: string): Account;
}

export function openAccountRegistry(services: AccountServices): AccountRegistry {
  const accounts = new Map<string, Account>();
  for (const [, value] of services.store.read("account")) {
    const account = openAccount(value as AccountRow, services);
    accounts.set(account.sub, account);
  }
  const byEmail = (email: string): Account | undefined =>
    [...accounts.values()].find((account) => account.email === email.toLowerCase());

  return {
    all: () => [...accounts.values()],
    byEmail,
    bySub: (sub) => accounts.get(sub),
    add(email, name = nameFromEmail(email)) {
      const address = email.toLowerCase();
      if (!/^[^\s@]+@[^\s@]+$/u.test(address)) {
        throw new Error(`"${email}" is not an e-mail address. Give one like ada@example.test.`);
      }
      if (byEmail(address) !== undefined) throw new Error(`There is an account ${address} already.`);
      const row: AccountRow = { email: address, sub: subOf(address), name, syncEpoch: 0, pageEpoch: 0 };
      const account = openAccount(row, services);
      accounts.set(account.sub, account);
      return account;
    },
  };
}

/** 21 digits, as Google's; the same address always has the same. */
function subOf(email: string): string {
  const number = createHash("sha256").update(`sub:${email}`).digest().readBigUInt64BE();
  return `1${number.toString().padStart(20, "0")}`;
}

function nameFromEmail(email: string): string {
  const words = (email.split("@")[0] ?? email).split(/[._-]+/u).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
