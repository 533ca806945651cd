import { Box, Group, Paper, Text, ThemeIcon, Title } from "@mantine/core";
import {
  IconAddressBook,
  IconAlertTriangle,
  IconArrowsJoin2,
  IconBrandGoogle,
  IconDownload,
  IconPlugConnected,
  IconRefresh,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ButtonLink } from "../app/button-link.tsx";
import { formatCount, formatCounted } from "../app/number-format.ts";
import { runTitle, statusWords } from "../sync/run-status.ts";
import type { NextStep } from "./next-step.ts";
import classes from "./next-step-card.module.css";

interface Words {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action: ReactNode;
}

export function NextStepCard({ step }: { readonly step: NextStep }) {
  const { icon, title, text, action } = wordsOf(step);
  return (
    <Paper component="section" aria-label="What to do next" className={classes["card"]}>
      <Group gap="md" justify="space-between">
        <Group gap="md" wrap="nowrap" align="flex-start" flex="1 1 18rem">
          <ThemeIcon size={44} radius="xl" variant="light" aria-hidden>
            {icon}
          </ThemeIcon>
          <Box miw={0}>
            <Title order={2}>{title}</Title>
            <Text c="dimmed" size="sm" mt={2}>
              {text}
            </Text>
          </Box>
        </Group>
        {action}
      </Group>
    </Paper>
  );
}

function wordsOf(step: NextStep): Words {
  switch (step.kind) {
    case "connect":
      return {
        icon: <IconBrandGoogle size={22} />,
        title: "Connect your Google account",
        text: "Kith then reads your contacts. Nothing is changed at Google by connecting or importing.",
        action: <ButtonLink to="/settings">Connect Google</ButtonLink>,
      };
    case "reconnect":
      return {
        icon: <IconPlugConnected size={22} />,
        title: "Google asks you to connect again",
        text: `Google no longer accepts the access given for ${step.email ?? "this account"}. Nothing is lost; imports wait until it is renewed.`,
        action: <ButtonLink to="/settings">Reconnect</ButtonLink>,
      };
    case "decide":
      return {
        icon: <IconAlertTriangle size={22} />,
        title: "The import needs your decision",
        text: `Google no longer has ${formatCounted(step.run.confirmation?.deletions ?? 0, "contact")} that Kith knows. Kith removes nothing until you say so.`,
        action: <ButtonLink to="/sync/google">Look and decide</ButtonLink>,
      };
    case "watch":
      return {
        icon: <IconRefresh size={22} />,
        title: `${runTitle(step.run)}: ${statusWords(step.run.status).label.toLowerCase()}`,
        text: progressText(step.run.totalProcessed, step.run.totalAvailable),
        action: <ButtonLink to="/sync/google">Watch it</ButtonLink>,
      };
    case "import":
      return {
        icon: <IconDownload size={22} />,
        title: "Import your contacts",
        text: "Google is connected. The import brings your contacts in and finds out which entries are the same person.",
        action: <ButtonLink to="/sync/google">Go to the import</ButtonLink>,
      };
    case "failed":
      return {
        icon: <IconAlertTriangle size={22} />,
        title: "The last run failed",
        text: "What it had done by then is kept. Its page says why it stopped, and how it can go on.",
        action: (
          <ButtonLink to="/history/$runId" params={{ runId: step.runId }}>
            Look at it
          </ButtonLink>
        ),
      };
    case "review":
      return {
        icon: <IconArrowsJoin2 size={22} />,
        title: `${formatCounted(step.pairs, "pair")} ${step.pairs === 1 ? "needs" : "need"} your word`,
        text: "These contacts may be one person each; the evidence alone does not say. Until you answer they stay apart.",
        action: <ButtonLink to="/duplicates">Review them</ButtonLink>,
      };
    case "browse":
      return {
        icon: <IconAddressBook size={22} />,
        title: "Your address book is ready",
        text: `${formatCounted(step.contacts, "contact")} to search and look through.`,
        action: <ButtonLink to="/contacts">Browse contacts</ButtonLink>,
      };
  }
}

function progressText(processed: number, available: number | null): string {
  if (available === null) return `${formatCount(processed)} contacts processed so far.`;
  return `${formatCount(processed)} of about ${formatCount(available)} contacts processed.`;
}
