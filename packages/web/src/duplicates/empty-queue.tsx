import { EmptyState } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconChecks, IconClock } from "@tabler/icons-react";
import { ButtonLink } from "../app/button-link.tsx";
import { formatCounted } from "../app/number-format.ts";
import { TextLink } from "../app/text-link.tsx";
import { statsQuery } from "../home/stats-query.ts";
import type { QueueState } from "./duplicates-queries.ts";

interface EmptyQueueProps {
  readonly state: QueueState;
  readonly putOff: number;
}

/** Nothing is left to answer: what to do next. */
export function EmptyQueue({ state, putOff }: EmptyQueueProps) {
  const stats = useQuery(statsQuery);
  if (state === "later") {
    return (
      <EmptyState
        py="xl"
        icon={<IconClock stroke={1.5} />}
        title="Nothing is put off"
        description="“Later” puts a pair here for 30 days. Then it comes back by itself."
      >
        <EmptyState.Actions>
          <ButtonLink to="/duplicates" search={{}} variant="default">
            Pairs to review
          </ButtonLink>
        </EmptyState.Actions>
      </EmptyState>
    );
  }
  if (stats.data?.contacts === 0) {
    return (
      <EmptyState
        py="xl"
        icon={<IconChecks stroke={1.5} />}
        title="No contacts yet"
        description="The first import finds out which entries are the same person, and asks here where it is not sure."
      >
        <EmptyState.Actions>
          <ButtonLink to="/sync/google">Go to the import</ButtonLink>
        </EmptyState.Actions>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      py="xl"
      icon={<IconChecks stroke={1.5} />}
      title="Nothing left to review"
      description={
        <>
          Every pair in doubt is answered. The next import asks again where something new is unclear.
          {putOff === 0 ? null : (
            <>
              {" "}
              <TextLink to="/duplicates" search={{ show: "later" }}>
                {formatCounted(putOff, "pair")} put off
              </TextLink>{" "}
              can be answered now.
            </>
          )}
        </>
      }
    >
      <EmptyState.Actions>
        <ButtonLink to="/contacts">Browse contacts</ButtonLink>
      </EmptyState.Actions>
    </EmptyState>
  );
}
