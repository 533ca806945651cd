import type { Question } from "@kith/sdk";
import { describeValue, type DescribedValue } from "../contacts/described-value.ts";
import { inFieldOrder } from "../contacts/field-meaning.ts";
import { textLikeness } from "./text-likeness.ts";

export type Relation = "same" | "similar" | "different" | "one-sided";

/** Two values that stand side by side; one of them is null where the other has no counterpart. */
export interface AlignedValue {
  readonly a: DescribedValue | null;
  readonly b: DescribedValue | null;
  readonly relation: Relation;
}

export interface AlignedField {
  readonly field: string;
  readonly values: readonly AlignedValue[];
}

type Fields = Question["a"]["fields"];

/** From this likeness on two values are shown as variants of one. */
const SIMILAR = 0.6;

/** Every field of two contacts, each value beside the one of the other side that is most like it. */
export function alignFields(a: Fields, b: Fields): readonly AlignedField[] {
  return inFieldOrder([...new Set([...Object.keys(a), ...Object.keys(b)])])
    .map((field) => ({ field, values: alignValues(described(field, a), described(field, b)) }))
    .filter(({ values }) => values.length > 0);
}

function described(field: string, fields: Fields): readonly DescribedValue[] {
  return (fields[field] ?? []).map(({ value }) => describeValue(field, value));
}

/** Best pairs first; what is left on both sides stands together as different, in the order that it has. */
function alignValues(
  left: readonly DescribedValue[],
  right: readonly DescribedValue[],
): readonly AlignedValue[] {
  const candidates = left
    .flatMap((a, i) => right.map((b, j) => ({ a, b, i, j, likeness: likenessOf(a, b) })))
    .filter(({ likeness }) => likeness >= SIMILAR)
    .sort((one, other) => other.likeness - one.likeness || one.i - other.i || one.j - other.j);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (partner.has(i) || taken.has(j)) continue;
    partner.set(i, j);
    taken.add(j);
  }
  const paired = [...partner]
    .sort(([i], [other]) => i - other)
    .flatMap(([i, j]): AlignedValue[] => {
      const [a, b] = [left[i], right[j]];
      return a === undefined || b === undefined
        ? []
        : [{ a, b, relation: isSame(a, b) ? "same" : "similar" }];
    })
    .sort((one, other) => Number(other.relation === "same") - Number(one.relation === "same"));
  const restA = left.filter((_, i) => !partner.has(i));
  const restB = right.filter((_, j) => !taken.has(j));
  const rest = Array.from({ length: Math.max(restA.length, restB.length) }, (_, row): AlignedValue => {
    const [a = null, b = null] = [restA[row], restB[row]];
    return { a, b, relation: a === null || b === null ? "one-sided" : "different" };
  });
  return [...paired, ...rest];
}

/** The label (home, work) is not part of what a value says of a person. */
function isSame(a: DescribedValue, b: DescribedValue): boolean {
  return a.text === b.text && detailsOf(a) === detailsOf(b);
}

function detailsOf({ details }: DescribedValue): string {
  return details
    .map(({ name, text }) => `${name}: ${text}`)
    .sort()
    .join("\n");
}

/** Above 1 for equal values, so that they find each other first. */
function likenessOf(a: DescribedValue, b: DescribedValue): number {
  if (isSame(a, b)) return 2;
  if (a.href?.startsWith("tel:") === true && b.href?.startsWith("tel:") === true) {
    return sameLine(a.text, b.text) ? 1 : 0;
  }
  const [localA, domainA = ""] = a.text.split("@");
  const [localB, domainB = ""] = b.text.split("@");
  // Most addresses share a domain with many others: only what stands before it is compared.
  if (domainA !== "" && domainB !== "") return textLikeness(localA ?? "", localB ?? "");
  return textLikeness(a.text, b.text);
}

/** As few last digits as tell a line within its area: with and without country or area code it is the same one. */
const LOCAL_DIGITS = 7;

function sameLine(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.replaceAll(/\D/gu, "").slice(-LOCAL_DIGITS));
  return one === other && (one ?? "").length === LOCAL_DIGITS;
}
