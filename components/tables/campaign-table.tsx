"use client";

import {
  type ColumnDef,
  columnVisibilityFeature,
  type ReactTable,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  type Updater,
  useTable,
} from "@tanstack/react-table";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { CHANGED_ROWS } from "@/components/charts/changed-figure";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { FigureGroup } from "@/components/ui/figure-group";
import { words } from "@/lib/words/words";
import { BodyCell, ChoiceHead, cellClasses, HeadCell } from "./campaign-cells";
import { CAMPAIGN_COLUMNS, STANDARD_COLUMNS } from "./campaign-columns";
import { CampaignControls } from "./campaign-controls";
import { ChosenCampaigns } from "./chosen-campaigns";
import { leftOutOnPhones } from "./phone-columns";
import type { CampaignTableRow, Cell } from "./prepare-campaigns";
import {
  type FixedCampaigns,
  MOST_CHOSEN,
  useCampaignAddress,
  useChosenCampaigns,
} from "./use-campaign-address";

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });
type CampaignFeatures = typeof features;

const columns: ColumnDef<CampaignFeatures, CampaignTableRow>[] = [
  { id: "choose", enableSorting: false, enableHiding: false },
  { id: "name", accessorFn: (row) => row.name, enableHiding: false },
  ...CAMPAIGN_COLUMNS.map(
    ({ id, sorts }): ColumnDef<CampaignFeatures, CampaignTableRow> => ({
      id,
      accessorFn: (row): Cell | null => row.cells[id] ?? null,
      sortDescFirst: true,
      enableSorting: sorts !== false,
    }),
  ),
  { id: "trend", accessorFn: (row) => row.trend, enableSorting: false },
];

/** The campaigns: order, search and columns live in the address, the server does the work. */
export function CampaignTable({
  rows,
  trendUnfinished,
  changes = null,
  fixed = null,
}: {
  rows: readonly CampaignTableRow[];
  trendUnfinished: boolean;
  /** What the figures are compared with, in words; null where they are not. */
  changes?: string | null;
  /** On a shared page: nothing can be ordered, searched or opened. */
  fixed?: FixedCampaigns | null;
}) {
  const { busy, sorting, shown, asked, search, ...set } = useCampaignAddress(fixed);
  const { chosen, toggle, clear } = useChosenCampaigns();
  const table = useCampaigns(rows, sorting, set.setSorting, shown, fixed === null);
  const fits = shown.size <= STANDARD_COLUMNS;
  return (
    <div aria-busy={busy}>
      {fixed ? null : (
        <CampaignControls
          search={search}
          onSearch={set.setSearch}
          shown={shown}
          onColumns={set.setShown}
          busy={busy}
        >
          <ChosenCampaigns chosen={chosen} onClear={clear} />
        </CampaignControls>
      )}
      <FigureGroup
        aria-label={words("campaigns-ui")("campaigns")}
        tabIndex={0}
        className={cn(
          "scroll-shadow-x relative overflow-x-auto transition-opacity max-sm:pr-2.5",
          // Where all fits, no box scrolls but the page: its headings stay at the top of the window.
          fits && "xl:overflow-visible",
          busy && "opacity-60",
        )}
      >
        <table
          aria-label={words("campaigns-ui")("campaigns")}
          className={cn(
            "w-full border-separate border-spacing-0 text-sm",
            changes !== null && CHANGED_ROWS,
            leftOutOnPhones(table.getVisibleLeafColumns(), asked, sorting[0]?.id),
          )}
        >
          <CampaignHead table={table} sorts={!fixed} />
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
                    choice={{
                      chosen: chosen.includes(row.id),
                      full: chosen.length >= MOST_CHOSEN,
                      toggle: () => toggle(row.id),
                    }}
                  />
                ))}
              </tr>
            ))}
          </CampaignBody>
        </table>
      </FigureGroup>
      {changes ? <p className="px-4 py-2 text-2xs text-ink-3">{changes}</p> : null}
      {rows.length === 0 ? (
        <NoCampaigns search={search} onClear={fixed ? null : () => set.setSearch("")} />
      ) : null}
    </div>
  );
}

/** The table itself: its rows come sorted. */
function useCampaigns(
  rows: readonly CampaignTableRow[],
  sorting: SortingState,
  onSortingChange: (update: Updater<SortingState>) => void,
  shown: ReadonlySet<string>,
  choose: boolean,
) {
  const known = CAMPAIGN_COLUMNS.map(({ id }) => [id, shown.has(id)] as const);
  return useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.key,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting, columnVisibility: { ...Object.fromEntries(known), choose } },
    onSortingChange,
  });
}

function CampaignHead({
  table,
  sorts,
}: {
  table: ReactTable<CampaignFeatures, CampaignTableRow>;
  sorts: boolean;
}) {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {group.headers.map(({ id, column }) =>
            column.id === "choose" ? (
              <ChoiceHead key={id} />
            ) : (
              <HeadCell
                key={id}
                id={column.id}
                sorted={column.getIsSorted()}
                onSort={sorts && column.getCanSort() ? () => column.toggleSorting() : null}
              />
            ),
          )}
        </tr>
      ))}
    </thead>
  );
}

/** What stands where no campaign fits, and the way out of it. */
function NoCampaigns({ search, onClear }: { search: string; onClear: (() => void) | null }) {
  const say = words("campaigns-ui");
  return (
    <div className={cellClasses.empty}>
      <p>{search ? say("noneCalled", { search }) : say("noMessages")}</p>
      {search && onClear ? (
        <Button size="sm" className="mt-3" onClick={onClear}>
          {say("showAll")}
        </Button>
      ) : (
        <p className="mt-1 text-xs">{say("longerRange")}</p>
      )}
    </div>
  );
}

/** A click anywhere in a row opens it. */
function CampaignBody({ children }: { children: ReactNode }) {
  const router = useRouter();
  const open = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const href = target.closest<HTMLElement>("tr")?.dataset.href;
    const selecting = window.getSelection()?.toString() !== "";
    if (!href || target.closest("a, button, input, label") || selecting) return;
    if (event.metaKey || event.ctrlKey) window.open(href, "_blank");
    else router.push(href as Route);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the row's link
    <tbody onClick={open}>{children}</tbody>
  );
}
