import { Badge, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ContactExplanation } from "@kith/sdk";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Section } from "../app/section.tsx";
import { Waterfall } from "../evidence/waterfall.tsx";
import classes from "./contact-joins.module.css";
import { contactExplanationQuery } from "./contacts-queries.ts";
import { recordWords, type RecordNumbers } from "./record-number.ts";

type Link = ContactExplanation["links"][number];

interface ContactJoinsProps {
  readonly id: string;
  readonly numbers: RecordNumbers;
}

/** Why several entries are one person: every word and every piece of evidence between them, the strongest first. */
export function ContactJoins({ id, numbers }: ContactJoinsProps) {
  const explained = useQuery(contactExplanationQuery(id));
  return (
    <Section
      title="Why it is one person"
      description={
        explained.data?.sentence ?? "Joining changes nothing at Google; each entry stays as it is."
      }
    >
      {explained.data !== undefined ? (
        <Stack gap="lg">
          {explained.data.links.map((link) => (
            <JoinView key={`${link.recordA} ${link.recordB} ${link.by}`} link={link} numbers={numbers} />
          ))}
        </Stack>
      ) : explained.isError ? (
        <ErrorNotice
          error={explained.error}
          what="The reasons could not be read"
          onRetry={() => void explained.refetch()}
        />
      ) : (
        <Skeleton height={120} />
      )}
    </Section>
  );
}

const BY_WORDS: Readonly<Record<Link["by"], string>> = {
  model: "evidence",
  person: "a person’s word",
  llm: "the language model’s word",
  identity: "Google’s word",
};

function JoinView({ link, numbers }: { readonly link: Link; readonly numbers: RecordNumbers }) {
  return (
    <div>
      <Group gap="xs">
        <Title order={3}>{titleOf(link, numbers)}</Title>
        <Badge size="sm" variant="light" color={link.holds ? "kith" : "gray"} tt="none">
          {link.holds ? "holds them together" : "further evidence"}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        By {BY_WORDS[link.by]}. {link.sentence}
      </Text>
      {link.explanation === null ? null : (
        <details className={classes["evidence"]}>
          <summary>Show the evidence, step by step</summary>
          <Waterfall explanation={link.explanation} />
        </details>
      )}
    </div>
  );
}

function titleOf({ recordA, recordB }: Link, numbers: RecordNumbers): string {
  const [a, b] = [recordA, recordB].map((id) => recordWords(id, numbers)).sort();
  const words = `${a ?? ""} and ${b ?? ""}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
