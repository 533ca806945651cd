import { Box, Group, Paper, Text, Title } from "@mantine/core";
import { useId, type ReactNode } from "react";
import classes from "./section.module.css";

interface SectionProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Whether the content brings its own inner spacing (tables, lists with full-width rows). */
  readonly flush?: boolean;
}

/** A titled card, and a landmark of the page. */
export function Section({ title, description, actions, children, flush = false }: SectionProps) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} className={classes["section"]}>
      <Group className={classes["head"]} justify="space-between" align="flex-start" gap="xs">
        <Box flex="1 1 12rem" miw={0}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {description === undefined ? null : (
            <Text c="dimmed" size="sm" mt={2} maw="70ch">
              {description}
            </Text>
          )}
        </Box>
        {actions}
      </Group>
      <div className={flush ? classes["flush"] : classes["body"]}>{children}</div>
    </Paper>
  );
}
