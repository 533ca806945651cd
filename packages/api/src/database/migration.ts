/** One forward step of the schema. Each statement is sent alone: PGlite and poolers refuse several in one message. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}
