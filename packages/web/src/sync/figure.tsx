import { Box, Text } from "@mantine/core";

interface FigureProps {
  readonly label: string;
  readonly value: string;
}

/** A labelled number; stands inside a `dl`. */
export function Figure({ label, value }: FigureProps) {
  return (
    <Box>
      <Text component="dt" size="xs" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} fw={600}>
        {value}
      </Text>
    </Box>
  );
}
