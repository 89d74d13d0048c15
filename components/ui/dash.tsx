"use client";

import { NOT_REPORTED } from "@/lib/format";
import { words } from "@/lib/words/words";

/** A dash, and why it stands there: screen readers pass over the sign in silence, as over nothing. */
export function Dash({ title = words("forms-ui")("noValue") }: { title?: string }) {
  return (
    <span role="img" aria-label={title} title={title} className="text-ink-3">
      {NOT_REPORTED}
    </span>
  );
}
