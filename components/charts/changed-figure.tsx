import type { ReactNode } from "react";
import { FigureWithChange } from "./figure-with-change";
import type { FigureChange } from "./prepare-figure-change";

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
  return <FigureWithChange change={change}>{children}</FigureWithChange>;
}
