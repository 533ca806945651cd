import { Button, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { contactsChanged } from "../app/changed-data.ts";
import { errorSentence } from "../app/error-sentence.ts";
import { kith } from "../app/kith.ts";
import { tellOtherTabs } from "../app/tab-channel.ts";

type Choice = Parameters<typeof kith.contacts.choose>[0];

/** A field of which a contact shows one value only: those of its `alternatives`. */
export type SingleValued = Choice["field"];

interface ShowValueButtonProps {
  /** The contact, the entry whose value is to be shown, and the field. */
  readonly choice: Choice;
  /** The value in words, for those who do not see what the button stands beside. */
  readonly what: string;
}

/** Has a contact show another entry's value, where it can show one only. The other way round takes it back. */
export function ShowValueButton({ choice, what }: ShowValueButtonProps) {
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: () => kith.contacts.choose(choice),
    onSettled: async () => {
      tellOtherTabs({ kind: "contacts-changed" });
      await contactsChanged(client);
    },
  });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Show this one: ${what}`}
        loading={choose.isPending}
        onClick={() => choose.mutate()}
      >
        Show this one
      </Button>
      {choose.isError ? (
        <Text role="alert" size="sm" c="red">
          {errorSentence(choose.error)}
        </Text>
      ) : null}
    </>
  );
}
