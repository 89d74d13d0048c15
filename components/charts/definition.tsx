"use client";

import { Info } from "lucide-react";
import type { Route } from "next";
import { ReportLink } from "@/components/ui/report-link";
import { words } from "@/lib/words/words";

/** What a figure means, behind a small button: the browser's own popover, no script. */
export function Definition({
  id,
  label,
  text,
  more,
}: {
  id: string;
  label: string;
  text: string;
  more?: string;
}) {
  return (
    <>
      <button
        type="button"
        popoverTarget={`definition-${id}`}
        aria-label={words("charts-ui")("whatIs", { label })}
        className="definition-button"
      >
        <Info aria-hidden="true" className="size-3" />
      </button>
      <div id={`definition-${id}`} popover="auto" className="anchored-popover definition">
        <p className="font-medium">{label}</p>
        <p className="mt-1 text-ink-2">{text}</p>
        {more ? <p className="mt-1.5 text-xs text-ink-3">{more}</p> : null}
        <p className="mt-1.5 text-xs">
          <ReportLink
            href={"/definitions" as Route}
            prefetch={false}
            readOnly="hide"
            className="text-accent underline-offset-3 hover:underline"
          >
            {words("charts-ui")("allDefinitions")}
          </ReportLink>
        </p>
      </div>
    </>
  );
}
