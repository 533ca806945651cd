import { Alert, Button, Checkbox, CopyButton, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IconKey } from "@tabler/icons-react";
import type { TokenScope } from "@kith/sdk";
import { useState, type SubmitEvent } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { kith } from "../app/kith.ts";
import { SCOPE_WORDS } from "./token-scope-words.ts";
import { tokensQuery } from "./tokens-query.ts";
import classes from "./api-tokens.module.css";

const SCOPES: readonly TokenScope[] = ["read", "sync"];

const ENDS = [
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
  { value: "never", label: "Never" },
];

export function CreateTokenForm() {
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly TokenScope[]>(["read"]);
  const [end, setEnd] = useState<string>("90");
  const create = useMutation({
    mutationFn: () =>
      kith.tokens.create({
        name: name.trim(),
        scopes: [...scopes],
        expiresInDays: end === "never" ? null : Number(end),
      }),
    onSuccess: async () => {
      setName("");
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    create.mutate();
  };

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md" maw={460}>
        <TextInput
          label="Name"
          description="Which program it is for."
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label="What it may do"
          value={[...scopes]}
          onChange={(chosen) => setScopes(SCOPES.filter((scope) => chosen.includes(scope)))}
        >
          <Stack gap="xs" mt="xs">
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={SCOPE_WORDS[scope].label}
                description={SCOPE_WORDS[scope].description}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select
          label="Expires"
          data={ENDS}
          value={end}
          onChange={(value) => setEnd(value ?? "90")}
          allowDeselect={false}
        />
        {create.isError ? <ErrorNotice error={create.error} what="The token was not made" /> : null}
        <div>
          <Button
            type="submit"
            variant="default"
            disabled={name.trim() === "" || scopes.length === 0}
            loading={create.isPending}
          >
            Create token
          </Button>
        </div>
        {create.isSuccess ? <CreatedToken token={create.data.token} /> : null}
      </Stack>
    </form>
  );
}

/** The one time that the secret is on a screen. */
function CreatedToken({ token }: { readonly token: string }) {
  return (
    <Alert color="green" role="status" icon={<IconKey />} title="Copy the token now">
      <Stack gap="sm">
        <Text size="sm">It is not shown again. Programs send it as Authorization: Bearer.</Text>
        <Text ff="monospace" size="sm" className={classes["secret"]}>
          {token}
        </Text>
        <Group>
          <CopyButton value={token}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? "Copied" : "Copy"}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Alert>
  );
}
