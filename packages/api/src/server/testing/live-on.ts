import type { EmulatedAccount } from "@kith/google-emulator";

interface LifeOptions {
  readonly seed: number;
  readonly deletions?: boolean;
  readonly renames?: boolean;
}

/** What people do with their contacts in Google, by a seeded choice: edits, twins, newcomers, and now and then a deletion. */
export function liveOn(
  google: EmulatedAccount,
  { seed, deletions = true, renames = true }: LifeOptions,
): void {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let turn = 0; turn < 24; turn += 1) {
    const people = google.people();
    const person = people[random(people.length)];
    const twin = people[random(people.length)];
    if (person === undefined || twin === undefined) return;
    const { resourceName, names = [], emailAddresses = [] } = person;
    switch (random(8)) {
      case 0:
        google.updatePerson(resourceName, { nicknames: [{ value: `Nick ${turn}` }] });
        break;
      case 1:
        google.updatePerson(resourceName, {
          names: (twin.names ?? []).slice(0, 1),
          emailAddresses: twin.emailAddresses ?? [],
          phoneNumbers: twin.phoneNumbers ?? [],
        });
        break;
      case 2:
        if (deletions && turn % 3 === 0) google.deletePerson(resourceName);
        break;
      case 3:
        google.createPerson({ names: names.slice(0, 1), emailAddresses });
        break;
      case 4:
        google.createPerson({ names: [{ unstructuredName: `Newcomer ${seed} ${turn}` }] });
        break;
      case 5:
        google.touchPerson(resourceName);
        break;
      case 6:
        if (renames) google.renamePerson(resourceName);
        break;
      default:
        google.updatePerson(resourceName, { emailAddresses: [] });
    }
  }
}
