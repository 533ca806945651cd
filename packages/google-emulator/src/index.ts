export { createGoogleEmulator } from "./create-google-emulator.ts";
export type { GoogleEmulator, GoogleEmulatorOptions } from "./google-emulator.ts";
export type { EmulatedAccount, IssuedGrant } from "./account/emulated-account.ts";
export type {
  Fault,
  FaultEffect,
  FaultedRequest,
  FaultList,
  FaultMatch,
  InjectedFault,
} from "./faults/fault.ts";
export type { FaultAnswer } from "./faults/fault-answer.ts";
export type {
  FieldMetadata,
  FieldValue,
  Person,
  PersonInput,
  PersonMetadata,
  Source,
} from "./people/person.ts";
export type { QuotaLimits } from "./quota/quota-ledger.ts";
export type { LoggedRequest, RequestLog } from "./request-log.ts";
export type { LabelledPair, SampleAccountSpec, SamplePerson } from "./sample/sample-account.ts";
export { createSamplePeople, HARD_CASE_KINDS } from "./sample/create-sample-people.ts";
export type { IndexedPair, SamplePeople } from "./sample/create-sample-people.ts";
