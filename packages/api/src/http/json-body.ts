import { KithError } from "@kith/core";
import type { Context } from "hono";
import type { z } from "zod";
import { sentenceOf } from "../trpc/trpc.ts";

/** Far above every body that a client of Kith sends. */
export const BODY_BYTES_MAX = 256 * 1024;

/** The body of a request, checked. An empty one is `{}`: the predecessor's routes take none, too. */
export async function jsonBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await context.req.text();
  let body: unknown;
  try {
    body = text.trim() === "" ? {} : JSON.parse(text);
  } catch (cause) {
    throw new KithError(
      "INPUT_INVALID",
      "The body is not valid JSON. Send a JSON object, or no body at all.",
      { cause },
    );
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new KithError("INPUT_INVALID", "The body must be a JSON object.");
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new KithError("INPUT_INVALID", sentenceOf(parsed.error));
  return parsed.data;
}
