import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import { CONTACT_TERM_TABLES } from "../frequency/term-frequencies.ts";
import type { MatchModel, TermFrequencyTable } from "../model/match-model.ts";
import { contactTerms } from "./contact-terms.ts";

/**
 * The names, firms, addresses and numbers that a trained model knows and that none of some contacts has: what is left of
 * contacts that are gone. Without them the model weighs those contacts as before, since a frequency is looked up only for
 * a value that one of them has, so it may keep its version.
 */
export class UnheldTerms {
  readonly #unheld: ReadonlyMap<string, Set<string>>;

  constructor({ termFrequencies = {} }: Pick<MatchModel, "termFrequencies">) {
    this.#unheld = new Map(
      Object.entries(termFrequencies).map(([table, { counts }]) => [table, new Set(Object.keys(counts))]),
    );
  }

  get isEmpty(): boolean {
    return [...this.#unheld.values()].every((values) => values.size === 0);
  }

  /** This contact has what it has. */
  see(contact: NormalizedContact): void {
    const terms = contactTerms(contact);
    for (const table of CONTACT_TERM_TABLES) {
      const unheld = this.#unheld.get(table);
      if (unheld !== undefined) for (const value of terms[table]) unheld.delete(value);
    }
  }

  removedFrom(model: MatchModel): MatchModel {
    const tables = Object.entries(model.termFrequencies ?? {});
    return {
      ...model,
      termFrequencies: Object.fromEntries(
        tables.map(([name, table]): [string, TermFrequencyTable] => [
          name,
          {
            ...table,
            counts: Object.fromEntries(
              Object.entries(table.counts).filter(([value]) => this.#unheld.get(name)?.has(value) !== true),
            ),
          },
        ]),
      ),
    };
  }
}
