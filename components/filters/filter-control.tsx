"use client";

import { Plus } from "lucide-react";
import { useId } from "react";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Panel } from "@/components/ui/panel";
import type { FilterGroup } from "./filter-group";
import { FilterLists } from "./filter-lists";

/** Narrows every number on the page; each tick is a step in the browser's history. */
export function FilterControl({ groups }: { groups: readonly FilterGroup[] }) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={cn(
          buttonVariants(),
          "border-dashed bg-transparent font-normal text-ink-2 max-sm:ml-auto",
        )}
      >
        <Plus aria-hidden="true" /> Filter
      </button>
      <Panel id={id} label="Filter" className="w-72 p-0">
        <FilterLists groups={groups} />
      </Panel>
    </>
  );
}
