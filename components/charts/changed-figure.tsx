import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { DELTA_TONES } from "./delta-text";
import type { Delta } from "./prepare-delta";
import type { FigureChange } from "./prepare-figure-change";

// Signs instead of pictures: a table has hundreds of them.
const SIGNS: Readonly<Record<Delta["direction"], string>> = { up: "↑", down: "↓", same: "→" };

/** Of a table whose figures have changes below: what stands alone stays in line with the figures. */
export const CHANGED_ROWS = "[&_td]:align-top [&_tbody_th]:align-top";

/** A table's figure, with its change below where there is one. */
export function ChangedFigure({
  change,
  children,
}: {
  change: FigureChange | null;
  children: ReactNode;
}) {
  if (!change) return children;
  const { delta, title } = change;
  return (
    <>
      <span className="block">{children}</span>
      <span data-change title={title} className={cn("change", DELTA_TONES[delta.tone])}>
        <span aria-hidden="true">{SIGNS[delta.direction]} </span>
        {delta.direction === "same" ? (
          // The words are wider than the column that they would stand in.
          <>
            <span aria-hidden="true">0</span>
            <span className="sr-only">{delta.text}</span>
          </>
        ) : (
          delta.text
        )}
        <span className="sr-only">, {title}</span>
      </span>
    </>
  );
}
