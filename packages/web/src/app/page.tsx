import { Box, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, type ReactNode } from "react";

interface PageProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Stands at the right of the heading, below it on a phone. */
  readonly actions?: ReactNode;
  /** For the browser's tab where it should say more than the heading. */
  readonly tabTitle?: string;
  readonly children: ReactNode;
}

/** The frame of a page: the tab's title, one h1, the content. */
export function Page({ title, description, actions, tabTitle, children }: PageProps) {
  useEffect(() => {
    document.title = `${tabTitle ?? title} · Kith`;
  }, [tabTitle, title]);
  return (
    <Stack gap="xl">
      <Group justify="space-between" align="flex-end" gap="md">
        <Box flex="1 1 16rem" miw={0}>
          <Title order={1}>{title}</Title>
          {description === undefined ? null : (
            <Text c="dimmed" mt={4} maw="65ch" style={{ textWrap: "pretty" }}>
              {description}
            </Text>
          )}
        </Box>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}
