import { Paper, SimpleGrid, Skeleton, Text } from "@mantine/core";
import type { StatsView } from "@kith/sdk";
import { formatCount } from "../app/number-format.ts";
import { TextLink } from "../app/text-link.tsx";
import classes from "./count-tiles.module.css";

const TILES = [
  { key: "contacts", label: "Contacts", hint: "People in your address book", to: "/contacts" },
  {
    key: "pairsToReview",
    label: "Duplicates to review",
    hint: "Perhaps one person; kept apart until you answer",
    to: "/duplicates",
  },
  { key: "joinedContacts", label: "Joined contacts", hint: "Made of more than one entry", to: null },
  { key: "sourceRecords", label: "Entries", hint: "As Google holds them", to: null },
] as const;

export function CountTiles({ stats }: { readonly stats: StatsView | undefined }) {
  return (
    <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} spacing={{ base: "sm", sm: "lg" }} m={0}>
      {TILES.map(({ key, label, hint, to }) => (
        <Paper key={key} className={classes["tile"]}>
          <Text component="dt" size="sm" fw={500}>
            {to === null ? (
              label
            ) : (
              <TextLink to={to} fz="inherit" fw="inherit">
                {label}
              </TextLink>
            )}
          </Text>
          <dd className={classes["value"]}>
            {stats === undefined ? <Skeleton height={28} width={64} my={5} /> : formatCount(stats[key])}
            <Text span display="block" size="xs" c="dimmed" fw={400}>
              {hint}
            </Text>
          </dd>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
