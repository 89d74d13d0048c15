"use client";

import { Plus } from "lucide-react";
import type { Route } from "next";
import { useId } from "react";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Panel } from "@/components/ui/panel";
import { ReportLink } from "@/components/ui/report-link";
import { richWords } from "@/components/words/rich-words";
import { words } from "@/lib/words/words";
import type { FilterGroup } from "./filter-group";
import { FilterLists } from "./filter-lists";
import { type SegmentLine, SegmentLines } from "./segment-lines";

/** Narrows every number on the page; each tick is a step in the browser's history. */
export function FilterControl({
  groups,
  segments,
  audience,
}: {
  groups: readonly FilterGroup[];
  segments: readonly SegmentLine[];
  /** Where the same range is told by country, language and topic; null: there. */
  audience: string | null;
}) {
  const say = words("filters-ui");
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
        <Plus aria-hidden="true" /> {say("filter")}
      </button>
      <Panel id={id} label={say("filter")} className="w-72 p-0">
        <FilterLists groups={groups} />
        <SegmentLines segments={segments} />
        {audience ? (
          <p className="border-t border-line-soft px-3 py-2 text-2xs text-ink-3">
            {richWords("filters-ui")("byAudience", {
              link: (text) => (
                <ReportLink
                  href={audience as Route}
                  prefetch={false}
                  className="text-accent underline underline-offset-2"
                >
                  {text}
                </ReportLink>
              ),
            })}
          </p>
        ) : null}
      </Panel>
    </>
  );
}
