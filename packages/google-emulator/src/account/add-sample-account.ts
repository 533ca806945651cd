import type { EmulatorServices } from "../emulator-services.ts";
import { MY_CONTACTS } from "../people/group-book.ts";
import { membershipOf } from "../people/membership.ts";
import { parsePersonInput } from "../people/parse-person-input.ts";
import { createSampleCalendar } from "../sample/create-sample-calendar.ts";
import { createSamplePeople } from "../sample/create-sample-people.ts";
import { createPersonMaker, emailValue, nameOf } from "../sample/person-maker.ts";
import { createRandom } from "../sample/random.ts";
import type { SampleAccountSpec, SamplePerson } from "../sample/sample-account.ts";
import type { Account } from "./account.ts";

const LABELS = ["Family", "Work", "Climbing"];
/** Every so-manieth contact is in a label, and one of so many is starred. */
const LABELED_EVERY = 9;
const STARRED_EVERY = 40;
const OTHER_CONTACTS = 12;

/** Makes an account up and fills it: contacts, labels, other contacts, events. Throws when the address is taken. */
export function addSampleAccount(services: EmulatorServices, spec: SampleAccountSpec): Account {
  const account = services.accounts.add(spec.email, spec.name);
  const count = spec.contacts ?? 0;
  const seed = spec.seed ?? 1;
  const { people, pairs } = createSamplePeople({ count, seed });
  const labels = count === 0 ? [] : LABELS.map((name) => account.groups.create(name, []).resourceName);
  const names = people.map((sample, index) => createContact(account, sample, membershipsAt(index, labels)));
  const nameAt = (index: number): string => names[index] ?? "";
  account.labelPairs(pairs.map(({ a, b, ...pair }) => ({ ...pair, a: nameAt(a), b: nameAt(b) })));
  addOtherContacts(account, { seed, count: Math.min(count, OTHER_CONTACTS) });
  for (const event of createSampleCalendar(people, { seed, now: services.clock.now() })) {
    account.calendar.put(account.email, {
      status: "confirmed",
      ...event,
      organizer: { email: account.email, self: true },
      creator: { email: account.email, self: true },
    });
  }
  return account;
}

function createContact(account: Account, sample: SamplePerson, groups: readonly string[]): string {
  const { person, entity, profile } = sample;
  const contact = { ...parsePersonInput(person, "person"), memberships: groups.map(membershipOf) };
  const { resourceName, sourceId } = account.contacts.create({ contact, entity });
  const record = account.contacts.find(resourceName);
  if (profile !== undefined && record !== undefined) {
    const id = `1${sourceId.replaceAll(/\D/gu, "").padEnd(20, "3").slice(0, 20)}`;
    account.contacts.change(record, { profile: { id, values: parsePersonInput(profile, "profile") } });
  }
  return resourceName;
}

function membershipsAt(index: number, labels: readonly string[]): string[] {
  const label = index % LABELED_EVERY === 0 ? labels[(index / LABELED_EVERY) % labels.length] : undefined;
  return [
    MY_CONTACTS,
    ...(label === undefined ? [] : [label]),
    ...(index % STARRED_EVERY === 3 ? ["contactGroups/starred"] : []),
  ];
}

/** People the account once wrote to: a mailbox, sometimes a name. */
function addOtherContacts(account: Account, { seed, count }: { seed: number; count: number }): void {
  const maker = createPersonMaker(createRandom(seed + 104_729));
  for (let index = 0; index < count; index += 1) {
    const one = maker.human();
    const named = index % 3 === 0 ? {} : { names: [nameOf(one)] };
    account.otherContacts.create(
      parsePersonInput({ ...named, ...emailValue(`other.${one.email}`) }, "person"),
    );
  }
}
