"use client";

import { Columns3, LoaderCircle, Search } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { CAMPAIGN_COLUMNS } from "./campaign-columns";

/** Typing asks the server once it pauses. */
const PAUSE = 250;

/** Search and the choice of columns above the table. */
export function CampaignControls({
  search,
  onSearch,
  shown,
  onColumns,
  busy,
  children,
}: {
  search: string;
  onSearch: (text: string) => void;
  shown: ReadonlySet<string>;
  onColumns: (ids: readonly string[]) => void;
  busy: boolean;
  children?: ReactNode;
}) {
  const say = words("campaigns-ui");
  return (
    <div className="no-print flex flex-wrap items-center gap-2 px-4 pt-3.5 pb-2">
      <SearchField search={search} onSearch={onSearch} busy={busy} />
      {children}
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button className="ml-auto">
            <Columns3 aria-hidden="true" /> <span className="max-sm:sr-only">{say("columns")}</span>
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          {CAMPAIGN_COLUMNS.map(({ id, label }) => (
            <DropdownMenuCheckboxItem
              key={id}
              checked={shown.has(id)}
              onSelect={(event) => event.preventDefault()}
              onCheckedChange={(on) =>
                onColumns(
                  CAMPAIGN_COLUMNS.map((column) => column.id).filter((one) =>
                    one === id ? on : shown.has(one),
                  ),
                )
              }
            >
              {label}
            </DropdownMenuCheckboxItem>
          ))}
          <DropdownMenuSeparator />
          <DropdownMenuItem className="pl-7" onSelect={() => onColumns([])}>
            {say("standardColumns")}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
    </div>
  );
}

function SearchField({
  search,
  onSearch,
  busy,
}: {
  search: string;
  onSearch: (text: string) => void;
  busy: boolean;
}) {
  const [text, setText] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    // Back and forward change the address; what is still being typed stays.
    if (timer.current === null) setText(search);
  }, [search]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => {
      timer.current = null;
      onSearch(next.trim());
    }, PAUSE);
  };
  const say = words("campaigns-ui");
  const Icon = busy ? LoaderCircle : Search;
  return (
    <div className="relative min-w-40 max-w-72 flex-1">
      <Icon
        aria-hidden="true"
        className={cn(
          "pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3",
          busy && "animate-spin",
        )}
      />
      <Input
        type="search"
        value={text}
        onChange={(event) => change(event.target.value)}
        placeholder={say("searchHint")}
        aria-label={say("search")}
        className="h-8 pl-8 text-sm"
      />
    </div>
  );
}
