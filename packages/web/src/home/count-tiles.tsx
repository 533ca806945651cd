import { Paper, SimpleGrid, Skeleton, Text } from "@mantine/core";
import type { StatsView } from "@kith/sdk";
import { formatCount } from "../app/number-format.ts";
import classes from "./count-tiles.module.css";

const TILES = [
  { key: "contacts", label: "Contacts", hint: "People in your address book" },
  { key: "sourceRecords", label: "Source records", hint: "Entries as Google holds them" },
  { key: "joinedContacts", label: "Joined contacts", hint: "Made of more than one entry" },
  { key: "pairsToReview", label: "Unclear pairs", hint: "Perhaps the same person; kept apart" },
] as const;

export function CountTiles({ stats }: { readonly stats: StatsView | undefined }) {
  return (
    <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} spacing={{ base: "sm", sm: "lg" }} m={0}>
      {TILES.map(({ key, label, hint }) => (
        <Paper key={key} className={classes["tile"]}>
          <Text component="dt" size="sm" fw={500}>
            {label}
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
