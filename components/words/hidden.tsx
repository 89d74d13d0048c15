import type { ReactNode } from "react";

/** Draws the part of a text that is read out and not shown: `<hidden>…</hidden>`. */
export function hidden(text: ReactNode): ReactNode {
  return <span className="sr-only">{text}</span>;
}
