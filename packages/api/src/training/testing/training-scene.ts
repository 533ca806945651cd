import type { PersonInput } from "@kith/google-emulator";
import { derivedState, userIdOf } from "../../server/testing/derived-state.ts";
import type { TestClient } from "../../server/testing/test-client.ts";
import type { TestKith } from "../../server/testing/test-kith.ts";
import { superuserQuery } from "../../testing/superuser-query.ts";

/** What the tests of training ask of one Kith. */
export interface TrainingScene {
  /** Somebody new with these people at Google, connected and not imported yet. */
  withPeople(people: readonly PersonInput[]): Promise<TestClient>;
  stateOf(client: TestClient): ReturnType<typeof derivedState>;
  /** By which models the standing pairs were scored. */
  modelVersions(client: TestClient): Promise<readonly string[]>;
  /** The version of the stored model; null while the shipped one is in force. */
  storedModel(client: TestClient): Promise<{ readonly version: string; readonly document: string } | null>;
  contactOf(client: TestClient): Promise<ReadonlyMap<string, string>>;
  /** Whose records are together, by their resource names: comparable between users. */
  togetherByName(client: TestClient): Promise<readonly string[]>;
}

export function createTrainingScene(kith: TestKith): TrainingScene {
  const rowsOf = async <Row>(client: TestClient, statement: string): Promise<readonly Row[]> =>
    await superuserQuery<Row>(kith.database, statement, [await userIdOf(kith.database, client)]);
  const scene: TrainingScene = {
    async withPeople(people) {
      const client = await kith.connect();
      for (const person of people) client.google.createPerson(person);
      return client;
    },
    stateOf: async (client) => await derivedState(kith.database, await userIdOf(kith.database, client)),
    async modelVersions(client) {
      const rows = await rowsOf<{ version: string }>(
        client,
        "select distinct model_version as version from kith.scored_pair where user_id = $1 order by 1",
      );
      return rows.map(({ version }) => version);
    },
    async storedModel(client) {
      const [row] = await rowsOf<{ version: string; document: string }>(
        client,
        "select version, document from kith.match_model where user_id = $1",
      );
      return row ?? null;
    },
    async contactOf(client) {
      const { places } = await scene.stateOf(client);
      return new Map(places.map(({ record_id, contact_id }) => [record_id, contact_id]));
    },
    async togetherByName(client) {
      const rows = await rowsOf<{ members: string }>(
        client,
        `select string_agg(resource_name, ' ' order by resource_name) as members from kith.source_record
         where user_id = $1 and deleted_at is null group by contact_id order by members`,
      );
      return rows.map(({ members }) => members);
    },
  };
  return scene;
}
