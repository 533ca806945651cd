import { CloseButton, Kbd, Loader, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import { useShortcuts } from "../app/shortcuts.ts";
import classes from "./contact-search.module.css";

interface ContactSearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly busy: boolean;
  readonly onArrowDown: () => void;
}

export function ContactSearch({ value, onChange, busy, onArrowDown }: ContactSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({
    "/": () => {
      input.current?.focus();
      input.current?.select();
    },
  });

  return (
    <div role="search" className={classes["search"]}>
      <TextInput
        ref={input}
        size="md"
        type="search"
        aria-label="Search contacts"
        placeholder="Search by name, e-mail, phone, company…"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        leftSection={busy ? <Loader size={18} /> : <IconSearch size={20} aria-hidden />}
        rightSection={
          value === "" ? (
            <Kbd size="xs" visibleFrom="sm" title="Press / to search">
              /
            </Kbd>
          ) : (
            <CloseButton
              aria-label="Clear the search"
              onClick={() => {
                onChange("");
                input.current?.focus();
              }}
            />
          )
        }
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            onArrowDown();
          }
          if (event.key === "Escape" && value !== "") {
            event.preventDefault();
            onChange("");
          }
        }}
      />
    </div>
  );
}
