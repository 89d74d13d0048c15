import { Download } from "lucide-react";
import { type Changes, hrefWith, type PageQuery } from "@/components/filters/query";
import { Button } from "@/components/ui/button";
import { SignedInOnly } from "@/components/ui/report-link";

/** Leads to a table's file: the page's address with `/export` behind it. */
export function ExportLink({
  path,
  query,
  table,
  more = {},
  label,
  size = "md",
}: {
  path: string;
  query: PageQuery;
  /** Which of the page's tables, where there are several. */
  table?: string;
  /** What the table shows and the page's address may not say. */
  more?: Changes;
  /** What is in the file, for those who do not see the button's place. */
  label: string;
  size?: "sm" | "md";
}) {
  const file = `${path === "/" ? "" : path}/export`;
  return (
    <SignedInOnly>
      <Button asChild size={size}>
        <a
          href={hrefWith(file, query, { ...more, ...(table ? { table } : {}) })}
          download
          className="no-print"
          aria-label={`CSV: ${label}`}
          title={`${label}, as CSV`}
        >
          <Download aria-hidden="true" /> CSV
        </a>
      </Button>
    </SignedInOnly>
  );
}
