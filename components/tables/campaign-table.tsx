"use client";

import {
  type ColumnDef,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { BodyCell, cellClasses, HeadCell } from "./campaign-cells";
import { CAMPAIGN_COLUMNS } from "./campaign-columns";
import { CampaignControls } from "./campaign-controls";
import type { CampaignTableRow, Cell } from "./prepare-campaigns";
import { type FixedCampaigns, useCampaignAddress } from "./use-campaign-address";

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });
type CampaignFeatures = typeof features;

const columns: ColumnDef<CampaignFeatures, CampaignTableRow>[] = [
  { id: "name", header: "Campaign", accessorFn: (row) => row.name, enableHiding: false },
  ...CAMPAIGN_COLUMNS.map(
    ({ id, label }): ColumnDef<CampaignFeatures, CampaignTableRow> => ({
      id,
      header: label,
      accessorFn: (row): Cell | null => row.cells[id] ?? null,
      sortDescFirst: true,
    }),
  ),
  { id: "trend", header: "Trend", accessorFn: (row) => row.trend, enableSorting: false },
];

/** The campaigns: order, search and columns live in the address, the server does the work. */
export function CampaignTable({
  rows,
  trendUnfinished,
  fixed = null,
}: {
  rows: readonly CampaignTableRow[];
  trendUnfinished: boolean;
  /** On a shared page: nothing can be ordered, searched or opened. */
  fixed?: FixedCampaigns | null;
}) {
  const { busy, sorting, shown, search, ...set } = useCampaignAddress(fixed);
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.key,
    manualSorting: true,
    enableSortingRemoval: false,
    state: {
      sorting,
      columnVisibility: Object.fromEntries(CAMPAIGN_COLUMNS.map(({ id }) => [id, shown.has(id)])),
    },
    onSortingChange: set.setSorting,
  });
  return (
    <div aria-busy={busy}>
      {fixed ? null : (
        <CampaignControls
          search={search}
          onSearch={set.setSearch}
          shown={shown}
          onColumns={set.setShown}
          busy={busy}
        />
      )}
      <section
        aria-label="Campaigns"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
        tabIndex={0}
        className={cn(
          "relative max-h-[calc(100dvh-9rem)] overflow-auto transition-opacity",
          busy && "opacity-60",
        )}
      >
        <table className="w-full border-separate border-spacing-0 text-sm">
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <HeadCell
                    key={header.id}
                    id={header.column.id}
                    label={String(header.column.columnDef.header)}
                    sorted={header.column.getIsSorted()}
                    onSort={
                      !fixed && header.column.getCanSort()
                        ? () => header.column.toggleSorting()
                        : null
                    }
                  />
                ))}
              </tr>
            ))}
          </thead>
          <CampaignBody>
            {table.getRowModel().rows.map((row) => (
              <tr
                key={row.id}
                data-href={fixed ? undefined : row.original.href}
                className={cn("group", !fixed && "cursor-pointer")}
              >
                {row.getVisibleCells().map(({ id, column }) => (
                  <BodyCell
                    key={id}
                    column={column.id}
                    row={row.original}
                    trendUnfinished={trendUnfinished}
                  />
                ))}
              </tr>
            ))}
          </CampaignBody>
        </table>
      </section>
      {rows.length === 0 ? (
        <p className={cellClasses.empty}>
          {search ? `No campaign is called “${search}”.` : "No messages in this period."}
        </p>
      ) : null}
    </div>
  );
}

/** A click anywhere in a row opens it; the arrow keys move from row to row. */
function CampaignBody({ children }: { children: ReactNode }) {
  const router = useRouter();
  const open = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const href = target.closest<HTMLElement>("tr")?.dataset.href;
    const selecting = window.getSelection()?.toString() !== "";
    if (!href || target.closest("a, button") || selecting) return;
    if (event.metaKey || event.ctrlKey) window.open(href, "_blank");
    else router.push(href as Route);
  };
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("tr a")];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = at < 0 ? undefined : links[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <tbody onClick={open} onKeyDown={move}>
      {children}
    </tbody>
  );
}
