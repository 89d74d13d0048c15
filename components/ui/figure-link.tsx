import type { Route } from "next";
import type { ReactNode } from "react";
import { ReportLink } from "./report-link";

/** What stands behind a number, by where it leads. */
function behind(href: string): string {
  if (href.startsWith("/events/messages")) return "messages";
  return href.startsWith("/events") ? "events" : "requests";
}

/** A number that leads to what is behind it; plain where nothing is, or nobody may see it. */
export function FigureLink({
  href,
  label,
  className,
  children,
}: {
  href: string | null | undefined;
  /** The number with what it counts, as "18,869 sent": a list of links has nothing beside it. */
  label: string;
  className?: string;
  children: ReactNode;
}) {
  if (!href) return children;
  return (
    <ReportLink
      href={href as Route}
      prefetch={false}
      readOnly="plain"
      aria-label={`${label}: show the ${behind(href)}`}
      className={className ? `figure-link ${className}` : "figure-link"}
    >
      {children}
    </ReportLink>
  );
}
