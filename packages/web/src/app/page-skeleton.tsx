import { Skeleton, Stack } from "@mantine/core";

/** Stands where a page will be while its code or its first data comes. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" aria-busy="true" aria-label="Loading">
      <Skeleton height={30} width="min(16rem, 60%)" />
      <Skeleton height={120} radius="lg" />
      <Skeleton height={200} radius="lg" />
    </Stack>
  );
}
