import { Alert, Button, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconInfoCircle } from "@tabler/icons-react";
import type { TrainingPreview } from "@kith/sdk";
import { useState, type ReactNode } from "react";
import { formatCount, formatCounted } from "../app/number-format.ts";
import { TextLink } from "../app/text-link.tsx";
import { contactQuery } from "../contacts/contacts-queries.ts";
import { nameWords } from "../duplicates/act-words.ts";
import { Figure } from "../sync/figure.tsx";
import classes from "./training-changes.module.css";

interface TrainingChangesProps {
  readonly preview: TrainingPreview;
  /** Whether contacts or answers have changed since. */
  readonly stale: boolean;
}

/** What the trained model would join, split and ask. */
export function TrainingChanges({ preview, stale }: TrainingChangesProps) {
  const { joins, splits, joinCount, splitCount, questionsBefore, questionsAfter } = preview;
  return (
    <Stack gap="md">
      {stale ? (
        <Alert color="yellow" icon={<IconInfoCircle />} title="This preview is out of date">
          Contacts or answers have changed since. Preview again before you adopt.
        </Alert>
      ) : preview.modelAfter === preview.modelBefore ? (
        <Alert color="blue" icon={<IconInfoCircle />} title="There is nothing to adopt">
          The model in use was trained on just these contacts and answers.
        </Alert>
      ) : null}
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="md" component="dl" m={0}>
        <Figure label="Entries looked at" value={formatCount(preview.records)} />
        <Figure label="Contacts joined" value={formatCount(joinCount)} />
        <Figure label="Contacts split" value={formatCount(splitCount)} />
        <Figure
          label="Pairs in doubt"
          value={`${formatCount(questionsBefore)} → ${formatCount(questionsAfter)}`}
        />
      </SimpleGrid>
      <Changes title="Would be joined" count={joinCount}>
        {joins.map(({ contactId, contactIds }) => (
          <li key={contactId}>
            {contactIds.map((id, index) => (
              <span key={id}>
                {index === 0 ? "" : " and "}
                <ContactName id={id} />
              </span>
            ))}
          </li>
        ))}
      </Changes>
      <Changes title="Would be split" count={splitCount}>
        {splits.map(({ contactId, parts }) => (
          <li key={contactId}>
            <ContactName id={contactId} /> falls into {formatCounted(parts.length, "contact")}
          </li>
        ))}
      </Changes>
    </Stack>
  );
}

const SHOWN_AT_FIRST = 10;

interface ChangesProps {
  readonly title: string;
  /** Of all, listed or not. */
  readonly count: number;
  readonly children: readonly ReactNode[];
}

function Changes({ title, count, children }: ChangesProps) {
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  if (count === 0) return null;
  return (
    <div>
      <Title order={3}>{title}</Title>
      <ul className={classes["changes"]}>{children.slice(0, limit)}</ul>
      {children.length > limit ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setLimit(children.length)}>
          Show {formatCount(children.length - limit)} more
        </Button>
      ) : count > children.length ? (
        <Text size="sm" c="dimmed">
          And {formatCount(count - children.length)} more.
        </Text>
      ) : null}
    </div>
  );
}

/** Read one by one, since the preview gives ids only; those in view are few. */
function ContactName({ id }: { readonly id: string }) {
  const { data } = useQuery(contactQuery(id));
  return (
    <TextLink to="/contacts/$id" params={{ id }} size="sm">
      {data === undefined ? "a contact" : nameWords(data.displayName)}
    </TextLink>
  );
}
