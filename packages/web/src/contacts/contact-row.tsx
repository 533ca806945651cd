import { Badge, Box, Group } from "@mantine/core";
import type { ContactRow as Row } from "@kith/sdk";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { ContactAvatar } from "./contact-avatar.tsx";
import classes from "./contact-list.module.css";

interface ContactRowProps {
  readonly row: Row;
  readonly inTabOrder: boolean;
  readonly takeFocus: boolean;
  readonly onFocus: () => void;
}

export function ContactRow({ row, inTabOrder, takeFocus, onFocus }: ContactRowProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (takeFocus) link.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  const [organization] = row.organizations;
  const work = [organization?.title, organization?.name]
    .filter((part) => part != null && part !== "")
    .join(", ");
  return (
    <Link
      ref={link}
      to="/contacts/$id"
      params={{ id: row.id }}
      className={classes["row"] ?? ""}
      tabIndex={inTabOrder ? 0 : -1}
      onFocus={onFocus}
    >
      <ContactAvatar id={row.id} name={row.displayName} photoUrl={row.photoUrl} />
      <Box miw={0}>
        <Group gap={8} wrap="nowrap">
          <span className={classes["name"]} data-unnamed={row.displayName === ""}>
            {row.displayName === "" ? "Without a name" : row.displayName}
          </span>
          {row.recordCount > 1 ? (
            <Badge size="sm" variant="light" color="gray" tt="none" flex="none">
              {row.recordCount} joined
            </Badge>
          ) : null}
        </Group>
        <div className={`${classes["cell"]} ${classes["second"]}`}>
          {row.emailAddresses[0] ?? row.phoneNumbers[0] ?? work}
        </div>
      </Box>
      <span className={classes["cell"]}>{withMore(row.emailAddresses)}</span>
      <span className={classes["cell"]}>{withMore(row.phoneNumbers)}</span>
      <span className={classes["cell"]}>{work}</span>
    </Link>
  );
}

function withMore(values: readonly string[]): string {
  const [first = ""] = values;
  return values.length > 1 ? `${first} +${values.length - 1}` : first;
}
