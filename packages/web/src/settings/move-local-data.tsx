import { Button, Code, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { kith } from "../app/kith.ts";

/** Takes over what was there before Kith had Clerk. */
export function MoveLocalData() {
  const client = useQueryClient();
  const [localToken, setLocalToken] = useState("");
  const move = useMutation({
    mutationFn: () => kith.session.moveLocalData({ localToken: localToken.trim() }),
    onSuccess: async () => {
      setLocalToken("");
      await client.invalidateQueries();
    },
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    move.mutate();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md" maw={460}>
        <Text size="sm">
          Print a token where Kith runs, in a shell without Clerk’s keys: <Code>pnpm -s kith token</Code>,
          with <Code>--user</Code> if you gave a name there.
        </Text>
        <TextInput
          label="Local token"
          description="It proves that the address book is yours to move."
          autoComplete="off"
          value={localToken}
          onChange={(event) => setLocalToken(event.currentTarget.value)}
        />
        {move.isError ? <ErrorNotice error={move.error} what="Nothing was moved" /> : null}
        <div>
          <Button
            type="submit"
            variant="default"
            disabled={localToken.trim() === ""}
            loading={move.isPending}
          >
            Move it here
          </Button>
        </div>
        <Text size="sm" c="dimmed" role="status">
          {move.isSuccess ? "Moved. Everything is here now." : ""}
        </Text>
      </Stack>
    </form>
  );
}
