import type { NormalizedAddress, NormalizedContact } from "../../normalize/normalized-contact.ts";
import type { ComparisonLevel } from "../model/match-model.ts";
import { bestLevel } from "./best-level.ts";

const LEVELS = ["street", "city", "different", "absent"] as const;

type AddressLevel = ComparisonLevel<"address">;

/** The best level over all pairs of addresses. */
export function compareAddresses(a: NormalizedContact, b: NormalizedContact): AddressLevel {
  return bestLevel([a.addresses, b.addresses], LEVELS, addressLevel) ?? "absent";
}

function addressLevel(a: NormalizedAddress, b: NormalizedAddress): AddressLevel {
  const street = agreement(a.street, b.street);
  const postalCode = agreement(a.postalCode, b.postalCode);
  const city = agreement(a.city, b.city);
  // A house number makes an address; a bare street name is in every town.
  const isHouse = street === "same" && /\d/u.test(a.street);
  if (isHouse && postalCode !== "different" && (city !== "different" || postalCode === "same"))
    return "street";
  if (city === "same" || postalCode === "same") return "city";
  return city === "missing" && postalCode === "missing" ? "absent" : "different";
}

function agreement(a: string, b: string): "same" | "different" | "missing" {
  if (a === "" || b === "") return "missing";
  return a === b ? "same" : "different";
}
