import type { NormalizedContact, NormalizedOrganization } from "../../normalize/normalized-contact.ts";
import type { ComparisonLevel } from "../model/match-model.ts";
import { bestLevel } from "./best-level.ts";

const LEVELS = ["name-and-title", "name", "similar", "different", "absent"] as const;

type OrganizationLevel = ComparisonLevel<"organization">;

/** The best level over all pairs of organizations that have a name. */
export function compareOrganizations(a: NormalizedContact, b: NormalizedContact): OrganizationLevel {
  return bestLevel([a.organizations, b.organizations], LEVELS, organizationLevel) ?? "absent";
}

function organizationLevel(a: NormalizedOrganization, b: NormalizedOrganization): OrganizationLevel {
  if (a.name === "" || b.name === "") return "absent";
  if (a.name === b.name) return a.title !== "" && a.title === b.title ? "name-and-title" : "name";
  const [short, long] = a.name.length <= b.name.length ? [a.name, b.name] : [b.name, a.name];
  return long.startsWith(`${short} `) ? "similar" : "different";
}
