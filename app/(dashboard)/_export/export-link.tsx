import { Download } from "lucide-react";
import { useId } from "react";
import { type Changes, hrefWith, type PageQuery } from "@/components/filters/query";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Panel, panelItem } from "@/components/ui/panel";
import { SignedInOnly } from "@/components/ui/report-link";

/** The two ways to have a table's file, from one button; each link leads to the file itself. */
export function ExportChoice({
  withNotes,
  plain,
  label,
  size = "md",
  className,
}: {
  withNotes: string;
  plain: string;
  /** What is in the file, for those who do not see the button's place. */
  label: string;
  size?: "sm" | "md";
  className?: string;
}) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={cn(buttonVariants({ size }), "no-print", className)}
        aria-label={`CSV: ${label}`}
        title={`${label}, as CSV`}
      >
        <Download aria-hidden="true" /> CSV
      </button>
      <Panel id={id} label={`CSV: ${label}`} side="end" className="w-72">
        <a href={withNotes} download data-first className={panelItem}>
          <span>
            With notes
            <span className="block text-2xs text-ink-3">
              Range, filters and meanings above the table, in lines that begin with #
            </span>
          </span>
        </a>
        <a href={plain} download className={panelItem}>
          <span>
            Plain table
            <span className="block text-2xs text-ink-3">
              Begins with the headings: for Excel, Sheets or Looker
            </span>
          </span>
        </a>
      </Panel>
    </>
  );
}

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
  const to = (notes: "none" | null) =>
    hrefWith(file, query, { ...more, ...(table ? { table } : {}), notes });
  return (
    <SignedInOnly>
      <ExportChoice withNotes={to(null)} plain={to("none")} label={label} size={size} />
    </SignedInOnly>
  );
}
