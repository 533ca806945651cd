import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { TableModel } from "../../packages/core/src/index.ts";
import { models } from "../../packages/core/src/models.ts";

/** The labelled sets are not part of the project: a folder beside it, or the one that `KITH_DATASETS` names. */
export const DATA_SETS_FOLDER =
  process.env["KITH_DATASETS"] ?? fileURLToPath(new URL("../../../shared/datasets", import.meta.url));

export interface DataSet {
  readonly name: string;
  readonly path: string;
  readonly model: TableModel;
  /** Who the row is about, by the set's own key. */
  readonly personOf: (row: Readonly<Record<string, string>>) => string;
  /** The best clusters F1 that others were measured at, and who. */
  readonly peer: string;
  readonly aim: number;
}

const ofRecordName = (row: Readonly<Record<string, string>>): string => row["rec_id"]?.split("-")[1] ?? "";
const ofRecordNumber = (row: Readonly<Record<string, string>>): string =>
  String(Math.floor(Number(row["rec_id"]) / 10));
const ofCluster = (row: Readonly<Record<string, string>>): string => row["cluster"] ?? "";

const SETS: readonly DataSet[] = [
  {
    name: "febrl dataset3",
    path: "febrl/dataset3.csv",
    model: models.febrl,
    personOf: ofRecordName,
    peer: ".9995 recordlinkage",
    aim: 0.9995,
  },
  {
    name: "FEBRL C_1000",
    path: "febrl_dsgen/dataset_C_1000.csv",
    model: models.febrlC,
    personOf: ofRecordNumber,
    peer: "",
    aim: 0,
  },
  {
    name: "FEBRL C_5000",
    path: "febrl_dsgen/dataset_C_5000.csv",
    model: models.febrlC,
    personOf: ofRecordNumber,
    peer: "",
    aim: 0.9985,
  },
  {
    name: "fake_1000",
    path: "splink_fake_1000/fake_1000.csv",
    model: models.fake1000,
    personOf: ofCluster,
    peer: ".9252 Splink",
    aim: 0.94,
  },
  {
    name: "historical_50k",
    path: "historical_50k/historical_50k.csv",
    model: models.historical50k,
    personOf: ofCluster,
    peer: ".8282 Splink",
    aim: 0.87,
  },
];

/** The sets that are there, with whole paths. */
export function dataSets(): readonly DataSet[] {
  return SETS.map((set) => ({ ...set, path: join(DATA_SETS_FOLDER, set.path) })).filter(({ path }) =>
    existsSync(path),
  );
}
