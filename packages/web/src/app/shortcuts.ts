import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useEffectEvent } from "react";

/**
 * Whether single keys do something. People who dictate, or whose hands shake, must be able to switch them off (WCAG 2.1.4):
 * one spoken word would be as many commands as it has letters.
 */
export function useShortcutPreference() {
  return useLocalStorage({ key: "kith-shortcuts", defaultValue: true, getInitialValueInEffect: false });
}

/** Single keys that do something wherever the focus is, except in a field, a menu or a dialog. */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const [on] = useShortcutPreference();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // A key held down would answer one question after another.
    if (!on || event.repeat || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = Object.hasOwn(shortcuts, event.key) ? shortcuts[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=checkbox]), textarea, select, [role='dialog'] *, [role='menu'] *"))
  );
}
