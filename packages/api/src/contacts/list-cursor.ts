import { KithError } from "@kith/core";
import type { z } from "zod";

/** Where a page of a list ended, as text that only this server reads. It holds sort keys: never log it. */
export function sealCursor(position: object): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** @throws KithError INPUT_INVALID for what no list of this kind gave */
export function openCursor<Position extends z.ZodType>(
  cursor: string,
  position: Position,
): z.infer<Position> {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch (cause) {
    throw new KithError("INPUT_INVALID", "cursor must be the nextCursor of an earlier answer, or left out.", {
      cause,
    });
  }
}
