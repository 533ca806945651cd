import { Badge, Box, Button, Code, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ContactView } from "@kith/sdk";
import { lazy } from "react";
import { OpenedOnce } from "../app/opened-once.tsx";
import { Section } from "../app/section.tsx";
import { formatDateTime } from "../app/time-format.ts";
import type { RecordNumbers } from "./record-number.ts";
import classes from "./source-records.module.css";

const SeparateDialog = lazy(() =>
  import("./separate-dialog.tsx").then((file) => ({ default: file.SeparateDialog })),
);

interface SourceRecordsProps {
  readonly contactId: string;
  readonly records: ContactView["records"];
  readonly numbers: RecordNumbers;
}

const ACCOUNT_WORDS = {
  connected: null,
  "reconnect-needed": "reconnect needed",
  disconnected: "disconnected; kept as it was",
} as const;

/** Where the contact's values came from: its entries at Google. */
export function SourceRecords({ contactId, records, numbers }: SourceRecordsProps) {
  const [separating, dialog] = useDisclosure(false);
  const ordered = [...records].sort(
    (a, b) => (numbers.get(a.recordId) ?? 0) - (numbers.get(b.recordId) ?? 0),
  );
  return (
    <Section
      title="Where it comes from"
      description="The entries at Google that this contact is made of."
      actions={
        records.length > 1 ? (
          <Button size="xs" variant="default" onClick={dialog.open}>
            Separate…
          </Button>
        ) : null
      }
    >
      <ul className={classes["records"]}>
        {ordered.map((record) => (
          <li key={record.recordId} className={classes["record"]}>
            {records.length > 1 ? (
              <Badge
                circle
                size="lg"
                variant="light"
                color="gray"
                aria-label={`Entry ${numbers.get(record.recordId) ?? ""}`}
              >
                {numbers.get(record.recordId)}
              </Badge>
            ) : null}
            <Box miw={0}>
              <Group gap={8}>
                <Text fw={500}>{record.accountEmail}</Text>
                {ACCOUNT_WORDS[record.accountStatus] === null ? null : (
                  <Text size="sm" c="dimmed">
                    ({ACCOUNT_WORDS[record.accountStatus]})
                  </Text>
                )}
                {record.primary && records.length > 1 ? (
                  <Badge size="sm" variant="light" tt="none">
                    gives the name
                  </Badge>
                ) : null}
                {record.deletedAt === null ? null : (
                  <Badge size="sm" variant="light" color="red" tt="none">
                    deleted {formatDateTime(record.deletedAt)}
                  </Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                First imported {formatDateTime(record.createdAt)}; last changed{" "}
                {formatDateTime(record.updatedAt)}
              </Text>
              {record.resourceName === null ? null : (
                <Text size="sm" c="dimmed">
                  At Google: <Code>{record.resourceName}</Code>
                </Text>
              )}
            </Box>
          </li>
        ))}
      </ul>
      <OpenedOnce opened={separating}>
        <SeparateDialog
          opened={separating}
          onClose={dialog.close}
          contactId={contactId}
          records={records}
          numbers={numbers}
        />
      </OpenedOnce>
    </Section>
  );
}
