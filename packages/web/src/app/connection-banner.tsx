import { Group, Text } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import classes from "./connection-banner.module.css";
import { connection } from "./query-client.ts";

/** Says that what is on screen may be old, and goes away by itself. */
export function ConnectionBanner() {
  const state = useSyncExternalStore(connection.subscribe, connection.current);
  return (
    <div role="status" className={classes["place"]}>
      {state === "lost" ? (
        <Group className={classes["banner"]} gap="xs" wrap="nowrap">
          <IconPlugConnectedX size={18} aria-hidden />
          <Text size="sm">
            Kith’s server does not answer. What you see may be out of date; this page reconnects by itself.
          </Text>
        </Group>
      ) : null}
    </div>
  );
}
