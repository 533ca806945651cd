import type { Person } from "@kith/core";
import { z } from "zod";

/** Persons are passed on as they came: a schema would drop or change what Kith does not know. */
export const personSchema = z.custom<Person>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);
