"use client";

import { CalendarDays, Check, ChevronDown, ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useId, useState } from "react";
import { LinkProgress } from "@/components/shell/link-progress";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { Panel, panelItem } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import type { Preset } from "@/lib/address/range";
import { words } from "@/lib/words/words";
import type { DateRangeProps } from "./date-range-props";
import { KEYS_OF_PRESETS } from "./range-keys";

const Calendar = dynamic(() => import("./range-calendar").then((module) => module.RangeCalendar), {
  ssr: false,
  loading: () => <Skeleton className="h-82 w-68" />,
});

const step = cn(buttonVariants({ variant: "ghost", size: "icon-sm" }), "text-ink-3");

/** The range as a preset, as any two days, and one step back or forth. All of it are links. */
export function DateRangeControl(props: DateRangeProps) {
  const say = words("filters-ui");
  const id = useId();
  const [custom, setCustom] = useState(false);
  return (
    <div className="flex h-8 max-w-full min-w-0 items-center max-sm:order-2 rounded-control border border-line bg-panel shadow-panel">
      <Link
        href={props.previous as Route}
        scroll={false}
        className={step}
        aria-label={say("before")}
      >
        <ChevronLeft aria-hidden="true" />
        <LinkProgress />
      </Link>
      <button
        type="button"
        popoverTarget={id}
        className="flex h-full min-w-0 items-center gap-2 px-1 text-sm hover:text-accent"
      >
        <span className="truncate font-medium">{props.label}</span>
        <span className="truncate text-ink-3 max-[420px]:hidden">{props.days}</span>
        <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
      </button>
      <Panel id={id} label={say("chooseRange")} onClose={() => setCustom(false)}>
        {custom ? (
          <Calendar {...props} />
        ) : (
          <Presets presets={props.presets} onCustom={() => setCustom(true)} />
        )}
      </Panel>
      {props.next ? (
        <Link href={props.next as Route} scroll={false} className={step} aria-label={say("after")}>
          <ChevronRight aria-hidden="true" />
          <LinkProgress />
        </Link>
      ) : (
        <span className={cn(step, "opacity-35")} aria-hidden="true">
          <ChevronRight />
        </span>
      )}
    </div>
  );
}

/** Presets before which a line parts days, calendar spans and the rest. */
const STARTS: ReadonlySet<Preset> = new Set<Preset>(["7d", "mtd", "12m"]);

/** The key that does the same. */
function Hint({ keys }: { keys: string | undefined }) {
  return keys ? <Kbd aria-hidden="true">{keys}</Kbd> : null;
}

function Presets({
  presets,
  onCustom,
}: Pick<DateRangeProps, "presets"> & { onCustom: () => void }) {
  return (
    <ul className="w-48">
      {presets.map((preset) => (
        <li
          key={preset.label}
          className={STARTS.has(preset.preset) ? "mt-1 border-t border-line-soft pt-1" : undefined}
        >
          <Link
            href={preset.href as Route}
            scroll={false}
            aria-current={preset.current ? "true" : undefined}
            className={cn(panelItem, "justify-between")}
          >
            {preset.label}
            {preset.current ? (
              <Check aria-hidden="true" className="text-accent" />
            ) : (
              <Hint keys={KEYS_OF_PRESETS[preset.preset]} />
            )}
          </Link>
        </li>
      ))}
      <li className="mt-1 border-t border-line-soft pt-1">
        <button type="button" onClick={onCustom} className={cn(panelItem, "justify-between")}>
          {words("filters-ui")("customRange")}{" "}
          <CalendarDays aria-hidden="true" className="text-ink-3" />
        </button>
      </li>
    </ul>
  );
}
