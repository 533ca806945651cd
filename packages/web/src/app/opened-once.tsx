import { Suspense, useState, type ReactNode } from "react";

interface OpenedOnceProps {
  readonly opened: boolean;
  readonly children: ReactNode;
}

/** A dialog whose code is loaded when it is first opened; it then stays, so that it can close and give the focus back. */
export function OpenedOnce({ opened, children }: OpenedOnceProps) {
  const [wanted, setWanted] = useState(opened);
  if (opened && !wanted) setWanted(true);
  return wanted ? <Suspense fallback={null}>{children}</Suspense> : null;
}
