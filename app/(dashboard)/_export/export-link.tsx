import { Download } from "lucide-react";
import { hrefWith, type PageQuery } from "@/components/filters/query";
import { Button } from "@/components/ui/button";
import { SignedInOnly } from "@/components/ui/report-link";

/** Leads to a table's file: the page's address with `/export` behind it. */
export function ExportLink({
  path,
  query,
  table,
  label,
  size = "md",
}: {
  path: string;
  query: PageQuery;
  /** Which of the page's tables, where there are several. */
  table?: string;
  /** What is in the file, for those who do not see the button's place. */
  label: string;
  size?: "sm" | "md";
}) {
  const file = `${path === "/" ? "" : path}/export`;
  return (
    <SignedInOnly>
      <Button asChild size={size}>
        <a
          href={hrefWith(file, query, table ? { table } : {})}
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
