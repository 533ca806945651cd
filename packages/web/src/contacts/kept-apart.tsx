import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ContactView } from "@kith/sdk";
import { Section } from "../app/section.tsx";
import { TextLink } from "../app/text-link.tsx";
import { formatDateTime } from "../app/time-format.ts";
import { UndoButton } from "../duplicates/undo-button.tsx";
import { contactExplanationQuery } from "./contacts-queries.ts";
import { keptApartActs } from "./kept-apart-acts.ts";

/** From whom a person or the language model keeps this contact apart, each with its way back; nothing where nobody does. */
export function KeptApart({ contact }: { readonly contact: ContactView }) {
  const { data } = useQuery(contactExplanationQuery(contact.id));
  const acts = data === undefined ? [] : keptApartActs(data);
  if (acts.length === 0) return null;
  return (
    <Section
      title="Kept apart from others"
      description="Somebody said that these are other people. No import overrules that."
    >
      <Stack gap="md">
        {acts.map(({ decisionId, actId, sentence, at, otherRecordId }) => (
          <Group key={decisionId} gap="sm" justify="space-between">
            <Text size="sm" flex="1 1 14rem">
              <TextLink to="/contacts/$id" params={{ id: otherRecordId }}>
                The other contact
              </TextLink>
              : {sentence} ({formatDateTime(at)})
            </Text>
            {actId === null ? null : <UndoButton actId={actId} what="keeping them apart" />}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
