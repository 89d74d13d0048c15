import { cn } from "@/components/ui/cn";
import { FigureLink } from "@/components/ui/figure-link";
import { TableCell, TableHead } from "@/components/ui/table";
import { formatCount } from "@/lib/format";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";
import { ACCOUNT_COLUMNS, type AccountColumn } from "./accounts";

/** Colour only where somebody should look. */
function toneOf(column: AccountColumn, value: number): string {
  if (value === 0) return column === "difference" ? "text-good" : "text-ink-3";
  if (column === "difference") return "font-semibold text-bad";
  return column === "quarantined" || column === "rejectedRequests" ? "text-warn" : "";
}

/** The columns' headings. */
export function AccountHeads() {
  const say = words("quality-ui");
  return ACCOUNT_COLUMNS.map((column) => (
    <TableHead key={column} numeric>
      {say(`account.${column}`)}
    </TableHead>
  ));
}

/** One row's accounts as cells; `href` says where a number leads, null: nowhere. */
export function AccountCells({
  accounts,
  href,
}: {
  accounts: readonly number[];
  href: (column: AccountColumn) => string | null;
}) {
  const say = words("quality-ui");
  return ACCOUNT_COLUMNS.map((column, at) => {
    const value = accounts[at] ?? 0;
    const shown = formatCount(value);
    return (
      <TableCell
        key={column}
        numeric
        className={cn(
          toneOf(column, value),
          column === "rejectedRequests" && "border-l border-line-soft",
        )}
      >
        <FigureLink
          href={value > 0 ? href(column) : null}
          label={`${shown} ${inASentence(say(`account.${column}`))}`}
        >
          {shown}
        </FigureLink>
      </TableCell>
    );
  });
}
