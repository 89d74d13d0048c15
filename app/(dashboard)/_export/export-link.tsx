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
  also,
  size = "md",
}: {
  path: string;
  query: PageQuery;
  /** Which of the page's tables, where there are several. */
  table?: string;
  /** What the table shows and the page's address may not say. */
  more?: Changes;
  label: string;
  /** Another of the page's tables that is drawn with it. */
  also?: { readonly table: string; readonly name: string; readonly hint: string } | null;
  size?: "sm" | "md";
}) {
  const file = `${path === "/" ? "" : path}/export`;
  const hrefOf = (one: string | undefined) =>
    hrefWith(file, query, { ...more, ...(one ? { table: one } : {}), notes: null });
  return (
    <SignedInOnly>
      <ExportChoice
        href={hrefOf(table)}
        label={label}
        size={size}
        also={also ? { ...also, href: hrefOf(also.table) } : undefined}
      />
    </SignedInOnly>
  );
}
