"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { words } from "@/lib/words/words";
import { ReportLink } from "./report-link";

/** What stands behind a number, by where it leads. */
function behind(href: string): "messages" | "events" | "requests" {
  if (href.startsWith("/events/messages")) return "messages";
  return href.startsWith("/events") ? "events" : "requests";
}

/** A number's link to what is behind it; what it is called is said in the browser. */
export function FigureAnchor({
  href,
  label,
  className,
  children,
}: {
  href: string;
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
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
