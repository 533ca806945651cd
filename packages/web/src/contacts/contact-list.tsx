import { Group, Skeleton } from "@mantine/core";
import type { ContactRow as Row } from "@kith/sdk";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from "react";
import classes from "./contact-list.module.css";
import { ContactRow } from "./contact-row.tsx";
import { keyTarget } from "../app/key-target.ts";

const ROW_HEIGHT_PX = 60;
/** The header and the search field, which stay in view. */
const STICKY_TOP_PX = 120;

export interface ContactListHandle {
  readonly focusFirst: () => void;
}

interface ContactListProps {
  readonly rows: readonly Row[];
  /** How many there are on the server; rows that have not come yet are shown as skeletons. */
  readonly total: number;
  readonly dimmed: boolean;
  /** Called while rows in view have not come yet. */
  readonly onReach: () => void;
  readonly ref: Ref<ContactListHandle>;
}

/** The whole address book as one list, of which only what is in view exists. One row is in the tab order; arrows move. */
export function ContactList({ rows, total, dimmed, onReach, ref }: ContactListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [offsetPx, setOffsetPx] = useState(0);
  const [focused, setFocused] = useState<{ index: number; pull: boolean }>({ index: 0, pull: false });
  useLayoutEffect(() => {
    const rect = list.current?.getBoundingClientRect();
    if (rect !== undefined) setOffsetPx(rect.top + window.scrollY);
  }, []);

  // oxlint-disable-next-line react/incompatible-library -- it forbids memoizing by the React compiler, which is not used
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 12,
    scrollMargin: offsetPx,
    scrollPaddingStart: STICKY_TOP_PX,
  });
  const items = virtualizer.getVirtualItems();
  const lastVisible = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastVisible >= rows.length && rows.length < total) onReach();
  }, [lastVisible, onReach, rows.length, total]);

  const moveTo = useCallback(
    (index: number) => {
      setFocused({ index, pull: true });
      virtualizer.scrollToIndex(index, { align: "auto" });
    },
    [virtualizer],
  );
  useImperativeHandle(ref, () => ({ focusFirst: () => moveTo(0) }), [moveTo]);

  const onKeyDown = (event: KeyboardEvent) => {
    const pageRows = Math.max(1, Math.floor((window.innerHeight - STICKY_TOP_PX) / ROW_HEIGHT_PX) - 1);
    const target = keyTarget(event.key, { index: focused.index, count: rows.length, pageRows });
    if (target === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveTo(target);
  };

  return (
    <ul
      ref={list}
      aria-label="Contacts"
      className={classes["list"]}
      data-dimmed={dimmed}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {items.map(({ index, start }) => {
        const row = rows[index];
        return (
          <li
            key={index}
            className={classes["item"]}
            style={{ height: ROW_HEIGHT_PX, transform: `translateY(${start - offsetPx}px)` }}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            {row === undefined ? (
              <RowSkeleton />
            ) : (
              <ContactRow
                row={row}
                inTabOrder={index === Math.min(focused.index, rows.length - 1)}
                takeFocus={focused.pull && index === focused.index}
                onFocus={() => setFocused({ index, pull: false })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function ContactListSkeleton() {
  return (
    <div aria-busy="true" aria-label="Loading contacts" className={classes["list"]}>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} style={{ height: ROW_HEIGHT_PX }}>
          <RowSkeleton />
        </div>
      ))}
    </div>
  );
}

function RowSkeleton() {
  return (
    <Group h="100%" px="md" wrap="nowrap" gap="md" aria-hidden>
      <Skeleton circle height={36} />
      <Skeleton height={12} width="40%" />
    </Group>
  );
}
