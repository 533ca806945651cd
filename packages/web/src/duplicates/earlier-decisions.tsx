import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Question } from "@kith/sdk";
import { formatDateTime } from "../app/time-format.ts";
import { pairExplanationQuery } from "./duplicates-queries.ts";

/** What was decided about this very pair before and taken back since; nothing where nothing was. */
export function EarlierDecisions({ question }: { readonly question: Question }) {
  const explained = useQuery(pairExplanationQuery(question));
  const withdrawn = explained.data?.decisions.filter(({ withdrawnAt }) => withdrawnAt !== null) ?? [];
  if (withdrawn.length === 0) return null;
  return (
    <div>
      {withdrawn.map(({ decisionId, sentence, at, withdrawnAt }) => (
        <Text key={decisionId} size="sm" c="dimmed">
          Before: {sentence} ({formatDateTime(at)}; taken back{" "}
          {withdrawnAt === null ? "" : formatDateTime(withdrawnAt)})
        </Text>
      ))}
    </div>
  );
}
