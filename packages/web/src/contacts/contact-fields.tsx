import { Anchor, Badge, Box, Group, Text } from "@mantine/core";
import type { ContactView } from "@kith/sdk";
import { Section } from "../app/section.tsx";
import classes from "./contact-fields.module.css";
import { describeValue } from "./described-value.ts";
import { ShowValueButton, type SingleValued } from "./show-value-button.tsx";
import { fieldMeaning, inFieldOrder } from "./field-meaning.ts";
import type { RecordNumbers } from "./record-number.ts";

interface ContactFieldsProps {
  readonly contact: ContactView;
  readonly numbers: RecordNumbers;
}

/** Every value of the contact, and with several source records also which of them hold it. */
export function ContactFields({ contact, numbers }: ContactFieldsProps) {
  const fields = inFieldOrder([
    ...new Set([...Object.keys(contact.fields), ...Object.keys(contact.alternatives)]),
  ]).filter((field) => valuesOf(contact, field).length > 0);
  const joined = contact.records.length > 1;
  return (
    <Section
      title="Details"
      {...(joined ? { description: "The numbers say which entries below hold the value." } : {})}
    >
      {fields.length === 0 ? (
        <Text c="dimmed" size="sm">
          This contact holds no values.
        </Text>
      ) : (
        <dl className={classes["fields"]}>
          {fields.map((field) => (
            <div key={field} className={classes["field"]}>
              <dt className={classes["title"]}>
                {fieldMeaning(field).title}
                {fieldMeaning(field).meaning === undefined ? null : (
                  <Text size="xs" c="dimmed">
                    {fieldMeaning(field).meaning}
                  </Text>
                )}
              </dt>
              <dd className={classes["values"]}>
                {valuesOf(contact, field).map(({ value, preferred }, index) => (
                  <Value
                    // oxlint-disable-next-line react/no-array-index-key -- values have no id, and their order is the server's
                    key={index}
                    contactId={contact.id}
                    field={field}
                    value={value}
                    preferred={preferred}
                    numbers={joined ? numbers : null}
                  />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

/** Of a field that holds one value only, the entries' other values come after the one that was preferred. */
function valuesOf(contact: ContactView, field: string) {
  return [
    ...(contact.fields[field] ?? []).map((value) => ({ value, preferred: true })),
    ...(contact.alternatives[field] ?? []).map((value) => ({ value, preferred: false })),
  ];
}

interface ValueProps {
  readonly contactId: string;
  readonly field: string;
  readonly value: ContactView["fields"][string][number];
  /** False for a value to which another entry's was preferred. */
  readonly preferred: boolean;
  readonly numbers: RecordNumbers | null;
}

function Value({ contactId, field, value, preferred, numbers }: ValueProps) {
  const { text, label, details, href } = describeValue(field, value.value);
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
      <Box miw={0}>
        <Group gap={8}>
          <Text className={classes["text"]} {...(preferred ? {} : { c: "dimmed" })}>
            {href === null ? (
              text
            ) : (
              <Anchor
                href={href}
                rel="noreferrer noopener"
                {...(href.startsWith("http") ? { target: "_blank" } : {})}
              >
                {text}
              </Anchor>
            )}
          </Text>
          {preferred ? null : (
            <Text span size="sm" c="dimmed">
              another entry’s value
            </Text>
          )}
          {preferred || numbers === null ? null : (
            <ShowValueButton
              choice={{ id: contactId, recordId: value.recordIds[0] ?? "", field: field as SingleValued }}
              what={text}
            />
          )}
          {label === null ? null : (
            <Text span size="sm" c="dimmed">
              {label}
            </Text>
          )}
        </Group>
        {details.map((detail) => (
          <Text key={detail.name} size="sm" c="dimmed" className={classes["text"]}>
            {detail.name}: {detail.text}
          </Text>
        ))}
      </Box>
      {numbers === null ? null : <RecordBadges recordIds={value.recordIds} numbers={numbers} />}
    </Group>
  );
}

function RecordBadges({
  recordIds,
  numbers,
}: {
  readonly recordIds: readonly string[];
  readonly numbers: RecordNumbers;
}) {
  const sorted = recordIds
    .map((id) => numbers.get(id))
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b);
  return (
    <Group gap={4} wrap="nowrap" flex="none" role="img" aria-label={`From entry ${sorted.join(", ")}`}>
      {sorted.map((number) => (
        <Badge key={number} circle size="md" variant="light" color="gray" aria-hidden>
          {number}
        </Badge>
      ))}
    </Group>
  );
}
