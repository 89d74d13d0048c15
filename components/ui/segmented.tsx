import type { ComponentProps } from "react";
import { cn } from "./cn";
import { ReportLink } from "./report-link";

type Href = ComponentProps<typeof ReportLink>["href"];

/** A few choices in a row, each a link: the choice lives in the URL. On a shared page the one chosen. */
export function Segmented({
  label,
  options,
  className,
}: {
  label: string;
  options: readonly { label: string; href: string; current: boolean; title?: string }[];
  className?: string;
}) {
  return (
    <nav aria-label={label} className={cn("segments", className)}>
      {options.map((option) => (
        <ReportLink
          key={option.label}
          href={option.href as Href}
          scroll={false}
          readOnly={option.current ? "text" : "hide"}
          title={option.title}
          aria-current={option.current ? "true" : undefined}
        >
          {option.label}
        </ReportLink>
      ))}
    </nav>
  );
}
