import { apiFailure, badRequest } from "../google-failure.ts";

/** An integer of the query; throws the API's 400 when it is something else. */
export function readInteger(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null || text === "") return fallback;
  const value = Number(text);
  if (!Number.isInteger(value)) {
    throw apiFailure("INVALID_ARGUMENT", `Invalid value at '${name}' (TYPE_INT32), "${text}"`, {
      details: [badRequest(name, `Invalid value at '${name}' (TYPE_INT32), "${text}"`)],
    });
  }
  return value;
}

/** A required field mask, under its name or as the old `requestMask.includeField`. */
export function readMask(query: URLSearchParams, name: string): string {
  const mask = query.getAll(name).join(",") || query.getAll("requestMask.includeField").join(",");
  if (mask === "") {
    const message = `${name} mask is required. Please specify one or more valid paths. Valid paths are documented at https://developers.google.com/people/api/rest/v1/people/get.`;
    throw apiFailure("INVALID_ARGUMENT", message, { details: [badRequest(name, message)] });
  }
  return mask;
}
