import { KithError } from "@kith/core";
import { z } from "zod";
import { checkOutput } from "../contract/check.ts";

type Report = z.infer<typeof checkOutput>;

const answerSchema = z.union([
  z.object({ result: z.object({ data: checkOutput }) }),
  z.object({ error: z.object({ message: z.string() }) }),
]);

/**
 * Has a running Kith compare both sides, and says in lines what differs.
 *
 * @throws KithError with what the server says, or that there is none
 */
export async function checkCommand(server: {
  readonly url: string;
  readonly token: string;
}): Promise<{ readonly text: string; readonly differs: boolean }> {
  const report = await askServer(server);
  const count = Object.values(report.totals).reduce((sum, total) => sum + total, 0);
  return { text: reportText(report, count), differs: count > 0 };
}

async function askServer({ url, token }: { readonly url: string; readonly token: string }): Promise<Report> {
  let body: unknown;
  try {
    const answer = await fetch(new URL("/trpc/sync.check", url), {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
    body = await answer.json();
  } catch (cause) {
    throw new KithError(
      "SOURCE_UNAVAILABLE",
      `No Kith answers at ${url}. Start it, or set PUBLIC_URL to where it is.`,
      { cause },
    );
  }
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) {
    throw new KithError("SOURCE_PROTOCOL", `What answers at ${url} is not this version of Kith.`);
  }
  if ("error" in parsed.data) throw new KithError("SOURCE_UNAVAILABLE", parsed.data.error.message);
  return parsed.data.result.data;
}

function reportText({ persons, records, differences }: Report, count: number): string {
  const sides = `${persons} contacts in Google and ${records} records here`;
  if (count === 0) return `No difference between ${sides}.`;
  const lines = differences.map((one) => {
    switch (one.kind) {
      case "only-in-google":
        return `  only in Google  ${one.resourceName}`;
      case "only-in-kith":
        return `  only in Kith    ${one.resourceName}  contact ${one.contactId}`;
      case "differs":
        return `  differs         ${one.resourceName}  contact ${one.contactId}  ${one.fields.map(({ field }) => field).join(", ")}`;
    }
  });
  const more = count > lines.length ? [`  and ${count - lines.length} more`] : [];
  return [`${count} differences between ${sides}:`, ...lines, ...more].join("\n");
}
