"use client";

import { CalendarDays, Check, ChevronDown, ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { Button, buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";

const Calendar = dynamic(() => import("./range-calendar").then((module) => module.RangeCalendar), {
  ssr: false,
  loading: () => <Skeleton className="h-82 w-72" />,
});

export type DateRangeProps = {
  readonly label: string;
  readonly days: string;
  readonly previous: string;
  /** Null where the next range has not begun. */
  readonly next: string | null;
  readonly presets: readonly { label: string; href: string; current: boolean }[];
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** The address of another range; FROM and TO stand for its days. */
  readonly template: string;
};

const step = cn(buttonVariants({ variant: "ghost", size: "icon-sm" }), "text-ink-3");

/** The range as a preset, as any two days, and one step back or forth. All of it are links. */
export function DateRangeControl(props: DateRangeProps) {
  const [open, setOpen] = useState(false);
  const [custom, setCustom] = useState(false);
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setCustom(false);
  };
  return (
    <div className="flex h-8 max-w-full min-w-0 items-center rounded-control border border-line bg-panel shadow-panel">
      <Link
        href={props.previous as Route}
        scroll={false}
        className={step}
        aria-label="Range before"
      >
        <ChevronLeft aria-hidden="true" />
      </Link>
      <Popover open={open} onOpenChange={change}>
        <PopoverTrigger className="flex h-full min-w-0 items-center gap-2 px-1 text-sm hover:text-accent">
          <span className="truncate font-medium">{props.label}</span>
          <span className="truncate text-ink-3 max-[420px]:hidden">{props.days}</span>
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        </PopoverTrigger>
        <PopoverContent aria-label="Choose a range" className="p-1.5">
          {custom ? (
            <Calendar {...props} onDone={() => change(false)} />
          ) : (
            <Presets {...props} onCustom={() => setCustom(true)} onDone={() => change(false)} />
          )}
        </PopoverContent>
      </Popover>
      {props.next ? (
        <Link href={props.next as Route} scroll={false} className={step} aria-label="Range after">
          <ChevronRight aria-hidden="true" />
        </Link>
      ) : (
        <span className={cn(step, "opacity-35")} aria-hidden="true">
          <ChevronRight />
        </span>
      )}
    </div>
  );
}

function Presets({
  presets,
  onCustom,
  onDone,
}: Pick<DateRangeProps, "presets"> & { onCustom: () => void; onDone: () => void }) {
  return (
    <ul className="w-48">
      {presets.map((preset) => (
        <li key={preset.label}>
          <Link
            href={preset.href as Route}
            scroll={false}
            onClick={onDone}
            aria-current={preset.current ? "true" : undefined}
            className="flex items-center justify-between rounded-md px-2 py-1.5 text-sm hover:bg-line-soft"
          >
            {preset.label}
            {preset.current ? <Check aria-hidden="true" className="size-4 text-accent" /> : null}
          </Link>
        </li>
      ))}
      <li className="mt-1 border-t border-line-soft pt-1">
        <Button
          variant="ghost"
          onClick={onCustom}
          className="w-full justify-between px-2 font-normal text-ink"
        >
          Custom range … <CalendarDays aria-hidden="true" className="text-ink-3" />
        </Button>
      </li>
    </ul>
  );
}
