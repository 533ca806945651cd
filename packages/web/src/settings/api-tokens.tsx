import { Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ErrorNotice } from "../app/error-notice.tsx";
import { ApiTokenRow } from "./api-token-row.tsx";
import { CreateTokenForm } from "./create-token-form.tsx";
import { tokensQuery } from "./tokens-query.ts";
import classes from "./api-tokens.module.css";

/** The tokens of programs: those that there are, and a form for a new one. */
export function ApiTokens() {
  const tokens = useQuery(tokensQuery);
  return (
    <Stack gap="lg">
      {tokens.data !== undefined ? (
        tokens.data.items.length === 0 ? (
          <Text size="sm" c="dimmed">
            No program has a token yet.
          </Text>
        ) : (
          <ul className={classes["rows"]} aria-label="API tokens">
            {tokens.data.items.map((token) => (
              <ApiTokenRow key={token.tokenId} token={token} />
            ))}
          </ul>
        )
      ) : tokens.isError ? (
        <ErrorNotice
          error={tokens.error}
          what="The tokens could not be read"
          onRetry={() => void tokens.refetch()}
        />
      ) : (
        <Skeleton height={60} />
      )}
      <CreateTokenForm />
    </Stack>
  );
}
