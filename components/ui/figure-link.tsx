import type { ReactNode } from "react";
import { FigureAnchor } from "./figure-anchor";

/** A number that leads to what is behind it; plain where nothing is, or nobody may see it. */
export function FigureLink({
  href,
  children,
  ...named
}: {
  href: string | null | undefined;
  /** The number with what it counts, as "18,869 sent": a list of links has nothing beside it. */
  label: string;
  className?: string;
  children: ReactNode;
}) {
  if (!href) return children;
  return (
    <FigureAnchor href={href} {...named}>
      {children}
    </FigureAnchor>
  );
}
