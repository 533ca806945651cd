import { Text } from "@mantine/core";
import type { Question } from "@kith/sdk";
import { formatCounted } from "../app/number-format.ts";
import { TextLink } from "../app/text-link.tsx";
import { ContactAvatar } from "../contacts/contact-avatar.tsx";
import { nameWords } from "./act-words.ts";
import classes from "./question-side.module.css";

/** One of the two contacts of a question, with the way to its own page. */
export function QuestionSide({ side }: { readonly side: Question["a"] }) {
  return (
    <div className={classes["side"]}>
      <ContactAvatar id={side.contactId} name={side.displayName} photoUrl={side.photoUrl} size={40} />
      <div className={classes["words"]}>
        <TextLink to="/contacts/$id" params={{ id: side.contactId }} fw={600}>
          {nameWords(side.displayName)}
        </TextLink>
        <Text size="sm" c="dimmed">
          {side.recordCount > 1
            ? `joined from ${formatCounted(side.recordCount, "entry", "entries")}, `
            : "one entry, "}
          {side.accountEmails.join(", ")}
        </Text>
      </div>
    </div>
  );
}
