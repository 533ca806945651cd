import { ScrollArea, Stack, Table, Text, Title } from "@mantine/core";
import type { ContactView } from "@kith/sdk";
import { formatProbability } from "../app/number-format.ts";
import { Section } from "../app/section.tsx";
import { comparisonWords, levelWords } from "./comparison-words.ts";
import { recordWords, type RecordNumbers } from "./record-number.ts";

type Join = ContactView["joins"][number];

interface ContactJoinsProps {
  readonly joins: readonly Join[];
  readonly numbers: RecordNumbers;
}

const BY_WORDS: Readonly<Record<Join["by"], string>> = {
  model: "Joined by the matching model",
  person: "Joined by a person",
  llm: "Joined by the language model",
  identity: "Joined because Google itself calls them the same",
};

/** Why several entries are one person. */
export function ContactJoins({ joins, numbers }: ContactJoinsProps) {
  return (
    <Section
      title="Why it is one person"
      description="Joining changes nothing at Google; each entry stays as it is."
    >
      <Stack gap="lg">
        {joins.map((join) => (
          <div key={`${join.recordA} ${join.recordB}`}>
            <Title order={3}>{titleOf(join, numbers)}</Title>
            <Text size="sm" c="dimmed">
              {BY_WORDS[join.by]}
              {join.probability === null
                ? ""
                : `, ${formatProbability(join.probability)} likely the same person`}
            </Text>
            {join.weights.length > 0 ? <Weights weights={join.weights} /> : null}
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function titleOf(join: Join, numbers: RecordNumbers): string {
  const [a, b] = [join.recordA, join.recordB].map((id) => recordWords(id, numbers)).sort();
  const words = `${a ?? ""} and ${b ?? ""}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A weight is a power of two: +3 makes "the same person" 8 times as likely as before, −3 an eighth. */
function Weights({ weights }: { readonly weights: Join["weights"] }) {
  return (
    <ScrollArea type="auto" offsetScrollbars="present" mt="xs">
      <Table miw={420} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Compared</Table.Th>
            <Table.Th>Found</Table.Th>
            <Table.Th ta="right" title="A power of two: +3 makes it 8 times as likely, −3 an eighth.">
              Weight
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weights.map((weight) => (
            <Table.Tr key={`${weight.comparison} ${weight.level}`}>
              <Table.Td>{comparisonWords(weight.comparison)}</Table.Td>
              <Table.Td>{levelWords(weight.comparison, weight.level)}</Table.Td>
              <Table.Td ta="right">{signed.format(weight.partialWeight)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

const signed = new Intl.NumberFormat(undefined, {
  signDisplay: "exceptZero",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
