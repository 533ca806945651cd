import type { Decision, ScoredPair } from "@kith/core";
import type { TrainingPreviewView } from "../contract/training.ts";

/** A stored record as the training thread takes it: normalizing it there keeps the server's thread free. */
export interface AccountRow {
  readonly recordId: string;
  readonly contactId: string;
  readonly accountId: string;
  readonly resourceName: string | null;
  readonly previousResourceNames: readonly string[];
  /** What is shown and matched, as JSON text: the raw Person, or the fields that Kith wants instead. */
  readonly contents: string;
  readonly deleted: boolean;
}

/** What the records alone do not tell. */
export interface AccountFacts {
  readonly decisions: readonly Decision[];
  readonly defaultRegion: string | undefined;
  /** Of the model in force. */
  readonly modelVersion: string;
  readonly questions: number;
}

/** The trained model, as it is stored. */
export interface TrainedDocument {
  readonly version: string;
  readonly document: string;
  readonly report: string;
}

/** What training comes to, without the pairs: those are asked for in parts. */
export interface TrainingOutcome {
  /** Null for an account of so few contacts that the shipped model stays. */
  readonly trained: TrainedDocument | null;
  readonly preview: TrainingPreviewView;
  /** The records of all contacts that change, those together that exchange records with each other. */
  readonly changed: readonly (readonly string[])[];
  readonly pairCount: number;
}

/** What the server's thread asks of the training thread; each is answered in its turn. One account at a time. */
export type TrainingRequest =
  /** Forgets the account before. */
  | { readonly kind: "begin" }
  | { readonly kind: "add"; readonly rows: readonly AccountRow[] }
  | { readonly kind: "train"; readonly facts: AccountFacts }
  | { readonly kind: "pairs"; readonly from: number; readonly count: number };

/** By kind of the request. */
export interface TrainingAnswers {
  readonly begin: null;
  readonly add: null;
  readonly train: TrainingOutcome;
  /** Some of the pairs that stand by the trained model. */
  readonly pairs: readonly ScoredPair[];
}

export type TrainingMessage =
  | { readonly kind: "answer"; readonly value: TrainingAnswers[keyof TrainingAnswers] }
  | { readonly kind: "failure"; readonly error: unknown };
