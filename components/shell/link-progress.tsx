"use client";

import { useLinkStatus } from "next/link";

/** Inside a link: a bar at the top of the window while the page that it leads to is being made. */
export function LinkProgress() {
  const { pending } = useLinkStatus();
  return pending ? <span aria-hidden="true" className="link-progress no-print" /> : null;
}
