import { SignedInOnly } from "@/components/ui/report-link";
import { type Changes, hrefWith, type PageQuery } from "@/lib/address/query";
import { ExportChoice } from "./export-choice";

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
  label: string;
  size?: "sm" | "md";
}) {
  const file = `${path === "/" ? "" : path}/export`;
  const href = hrefWith(file, query, { ...more, ...(table ? { table } : {}), notes: null });
  return (
    <SignedInOnly>
      <ExportChoice href={href} label={label} size={size} />
    </SignedInOnly>
  );
}
