import type { EmulatorServices } from "../emulator-services.ts";
import { MY_CONTACTS } from "../people/group-book.ts";
import { membershipOf } from "../people/membership.ts";
import { parsePersonInput } from "../people/parse-person-input.ts";
import { createSamplePeople } from "../sample/create-sample-people.ts";
import type { SampleAccountSpec } from "../sample/sample-account.ts";
import type { Account } from "./account.ts";

/** Makes an account up and fills it; throws when the address is taken. */
export function addSampleAccount(services: EmulatorServices, spec: SampleAccountSpec): Account {
  const account = services.accounts.add(spec.email, spec.name);
  const { people, pairs } = createSamplePeople({ count: spec.contacts ?? 0, seed: spec.seed ?? 1 });
  const memberships = [membershipOf(MY_CONTACTS)];
  const names = people.map(({ person, entity, profile }) => {
    const contact = { memberships, ...parsePersonInput(person, "person") };
    const record = account.contacts.create({ contact, entity });
    if (profile !== undefined) {
      const id = `1${record.sourceId.replaceAll(/\D/gu, "").padEnd(20, "3").slice(0, 20)}`;
      account.contacts.change(record, { profile: { id, values: parsePersonInput(profile, "profile") } });
    }
    return record.resourceName;
  });
  const nameAt = (index: number): string => names[index] ?? "";
  account.labelPairs(pairs.map(({ a, b, ...pair }) => ({ ...pair, a: nameAt(a), b: nameAt(b) })));
  return account;
}
