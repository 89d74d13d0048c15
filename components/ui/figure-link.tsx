import type { Route } from "next";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { ReportLink } from "./report-link";

/** A number that leads to what is behind it; plain where nothing is, or nobody may see it. */
export function FigureLink({
  href,
  title = "Show what is behind this number",
  className,
  children,
}: {
  href: string | null | undefined;
  title?: string;
  className?: string;
  children: ReactNode;
}) {
  if (!href) return children;
  return (
    <ReportLink
      href={href as Route}
      prefetch={false}
      readOnly="plain"
      title={title}
      className={cn(
        "rounded decoration-ink-3 decoration-dotted underline-offset-3 hover:text-accent hover:underline",
        className,
      )}
    >
      {children}
    </ReportLink>
  );
}
