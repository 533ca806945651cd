import { openDatabase } from "../../packages/api/src/database/open-database.ts";
import { superuserQuery } from "../../packages/api/src/testing/superuser-query.ts";

/** All that an import leaves behind, told by Google's names of the persons instead of by ids of this installation. */
export interface AddressBook {
  /** Resource name → the person as Google last gave it, for every live source record; twice means twice here too. */
  readonly people: readonly (readonly [resourceName: string, person: unknown])[];
  /** The contacts, each as the sorted names of its records. */
  readonly contacts: readonly (readonly string[])[];
  /** What the list of contacts shows, in the order of `contacts`. */
  readonly summaries: readonly unknown[];
  /** Blocking keys, each as the sorted names of the records that share it: the keys themselves hold ids. */
  readonly keys: readonly (readonly string[])[];
  readonly pairs: readonly unknown[];
}

/** Reads the database of a Kith that does not run. */
export async function readAddressBook(dataDir: string): Promise<AddressBook> {
  await using database = await openDatabase({ dataDir });
  const ask = <Row>(statement: string): Promise<Row[]> => superuserQuery<Row>(database, statement);
  const people = await ask<{ resource_name: string; remote: string }>(
    `select resource_name, remote from kith.source_record where deleted_at is null order by resource_name`,
  );
  const contacts = await ask<{ names: string[]; display_name: string; sort_name: string; summary: string }>(
    `select array_agg(r.resource_name order by r.resource_name) as names,
       c.display_name, c.sort_name, c.summary
     from kith.contact c join kith.source_record r using (contact_id)
     where c.deleted_at is null and r.deleted_at is null
     group by c.contact_id order by names`,
  );
  const keys = await ask<{ names: string[] }>(
    `select array_agg(r.resource_name order by r.resource_name) as names
     from kith.blocking_key k join kith.source_record r using (record_id)
     group by k.key_hash order by names`,
  );
  const pairs = await ask<{ pair: unknown }>(
    `select jsonb_build_array(least(a.resource_name, b.resource_name), greatest(a.resource_name, b.resource_name),
       p.verdict, p.match_weight, p.probability, p.model_version) as pair
     from kith.scored_pair p
     join kith.source_record a on a.record_id = p.record_a
     join kith.source_record b on b.record_id = p.record_b order by pair`,
  );
  return {
    people: people.map(
      ({ resource_name, remote }) => [resource_name, JSON.parse(remote) as unknown] as const,
    ),
    contacts: contacts.map(({ names }) => names),
    summaries: contacts.map(({ display_name, sort_name, summary }) => ({ display_name, sort_name, summary })),
    keys: keys.map(({ names }) => names),
    pairs: pairs.map(({ pair }) => pair),
  };
}
