import type { Route } from "next";
import type { ReactNode } from "react";
import { words } from "@/lib/words/words";
import { ReportLink } from "./report-link";

/** What stands behind a number, by where it leads. */
function behind(href: string): "messages" | "events" | "requests" {
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
      aria-label={words("forms-ui")(`behind.${behind(href)}`, { label })}
      className={className ? `figure-link ${className}` : "figure-link"}
    >
      {children}
    </ReportLink>
  );
}
