import { CloseButton, Kbd, Loader, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import classes from "./contact-search.module.css";

interface ContactSearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly busy: boolean;
  readonly onArrowDown: () => void;
}

export function ContactSearch({ value, onChange, busy, onArrowDown }: ContactSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, [role='dialog'] *"))
  );
}
