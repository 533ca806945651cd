import { createHash } from "node:crypto";

import { apiFailure } from "../google-failure.ts";
import { FIELD_NAMES, isFieldName } from "./field-schema.ts";
import type { FieldName } from "./field-schema.ts";
import type { SourceType } from "./person.ts";

/** Which part of a person an answer shows. */
export interface PersonView {
  fields: readonly FieldName[];
  metadata: boolean;
  sources: ReadonlySet<SourceType>;
  /** Listings cut e-mails and phones at 100 and hand out etags of their own. */
  fromList: boolean;
  /** Only listings with a sync token tell former resource names. */
  delta: boolean;
  /** Equal views have equal keys; short, since every etag carries it. */
  key: string;
}

const READ_SOURCES: Record<string, readonly SourceType[]> = {
  READ_SOURCE_TYPE_CONTACT: ["CONTACT"],
  READ_SOURCE_TYPE_PROFILE: ["PROFILE", "ACCOUNT"],
  READ_SOURCE_TYPE_DOMAIN_CONTACT: [],
  READ_SOURCE_TYPE_OTHER_CONTACT: ["OTHER_CONTACT"],
};

export interface ViewRequest {
  /** Comma-separated field mask. */
  mask: string;
  /** Name of the parameter, for the error text. */
  parameter: string;
  sources?: readonly string[];
  fromList?: boolean;
  delta?: boolean;
}

/** Reads a field mask; throws the API's 400 for a path that does not exist (`etag` among them). */
export function parsePersonView(request: ViewRequest): PersonView {
  const paths = parseMask(request.mask);
  for (const path of paths) {
    if (path !== "metadata" && !isFieldName(path)) {
      throw apiFailure(
        "INVALID_ARGUMENT",
        `Invalid ${request.parameter} mask path: "${path}". Valid paths are documented at https://developers.google.com/people/api/rest/v1/people/get.`,
      );
    }
  }
  return createPersonView(paths, request);
}

/** Everything of a person: the default of mutations, and what the emulator's own interface shows. */
export function fullPersonView(options: { fromList?: boolean } = {}): PersonView {
  return createPersonView(["metadata", ...FIELD_NAMES], options);
}

/** Splits a mask; an old `requestMask.includeField` path (`person.names`) means the same. */
export function parseMask(mask: string): string[] {
  const paths = mask
    .split(",")
    .map((path) => path.trim().replace(/^person\./, ""))
    .filter((path) => path !== "");
  return [...new Set(paths)];
}

function createPersonView(paths: readonly string[], request: Partial<ViewRequest>): PersonView {
  const fields = FIELD_NAMES.filter((field) => paths.includes(field));
  const metadata = paths.includes("metadata");
  const sources = readSources(request.sources ?? []);
  const fromList = request.fromList ?? false;
  const delta = request.delta ?? false;
  const text = [fields.join(","), metadata, [...sources].join(","), fromList, delta].join("|");
  const key = createHash("sha256").update(text).digest("base64url").slice(0, 12);
  return { fields, metadata, sources, fromList, delta, key };
}

function readSources(names: readonly string[]): ReadonlySet<SourceType> {
  if (names.length === 0) return new Set<SourceType>(["CONTACT", "PROFILE", "ACCOUNT"]);
  return new Set(
    names.flatMap((name) => {
      const sources = READ_SOURCES[name];
      if (sources === undefined) {
        throw apiFailure(
          "INVALID_ARGUMENT",
          `Invalid value at 'sources' (type.googleapis.com/google.people.v1.ReadSourceType), "${name}"`,
        );
      }
      return sources;
    }),
  );
}
