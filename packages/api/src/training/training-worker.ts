import { parentPort } from "node:worker_threads";
import type { ScoredPair } from "@kith/core";
import { trainModel } from "./train-model.ts";
import type { AccountRow, TrainingAnswers, TrainingMessage, TrainingRequest } from "./training-request.ts";

/** The thread in which models are trained: seconds of computing that would keep the server from answering anybody. */

if (parentPort === null) throw new Error("This file is the start of a thread, not of a program.");
const port = parentPort;
let rows: AccountRow[] = [];
let pairs: readonly ScoredPair[] = [];

port.on("message", (request: TrainingRequest) => {
  try {
    post({ kind: "answer", value: perform(request) });
  } catch (error) {
    post({ kind: "failure", error });
  }
});

function perform(request: TrainingRequest): TrainingAnswers[keyof TrainingAnswers] {
  switch (request.kind) {
    case "begin":
      [rows, pairs] = [[], []];
      return null;
    case "add":
      for (const row of request.rows) rows.push(row);
      return null;
    case "train": {
      const trained = trainModel(rows, request.facts);
      [rows, pairs] = [[], trained.pairs];
      return trained.outcome;
    }
    case "pairs":
      return pairs.slice(request.from, request.from + request.count);
  }
}

function post(message: TrainingMessage): void {
  port.postMessage(message);
}
