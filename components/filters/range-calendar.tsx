"use client";

import { enGB } from "date-fns/locale/en-GB";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { type DateRange, DayPicker } from "react-day-picker";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { closePanel } from "@/components/ui/panel";
import { formatDays } from "@/lib/format";
import type { DateRangeProps } from "./date-range-control";

const CELL = "grid size-9 place-items-center";
const NAV = "grid size-8 place-items-center rounded-md text-ink-2 hover:bg-line-soft";
const CLASSES = {
  root: "relative select-none",
  months: "relative",
  month_caption: "flex h-8 items-center justify-center text-sm font-medium",
  nav: "absolute inset-x-0 top-0 z-10 flex justify-between",
  button_previous: NAV,
  button_next: NAV,
  chevron: "size-4 fill-ink-2",
  month_grid: "mt-1 border-collapse",
  weekday: "size-9 text-2xs font-normal text-ink-3",
  day: "p-0 text-sm",
  day_button: cn(CELL, "rounded-md hover:bg-line-soft"),
  today: "font-semibold text-accent",
  outside: "text-ink-3",
  disabled: "opacity-40",
  selected: "",
  range_start: "bg-accent-soft rounded-l-md [&>button]:bg-accent! [&>button]:text-on-accent",
  range_middle: "bg-accent-soft",
  range_end: "bg-accent-soft rounded-r-md [&>button]:bg-accent! [&>button]:text-on-accent",
};

/** A date of the workspace as the browser's local midnight, which the calendar counts in. */
function asDate(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

function asDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Two days from a calendar, or typed by moving through it with the arrow keys. */
export function RangeCalendar({
  from,
  to,
  today,
  template,
}: Pick<DateRangeProps, "from" | "to" | "today" | "template">) {
  const router = useRouter();
  const [range, setRange] = useState<DateRange | undefined>({ from: asDate(from), to: asDate(to) });
  const first = range?.from ? asDay(range.from) : null;
  const last = range?.to ? asDay(range.to) : first;
  const apply = (event: MouseEvent<HTMLElement>) => {
    if (!(first && last)) return;
    router.push(template.replace("FROM", first).replace("TO", last) as Route, { scroll: false });
    closePanel(event.currentTarget);
  };
  return (
    <div className="p-1.5">
      <DayPicker
        mode="range"
        locale={enGB}
        autoFocus
        resetOnSelect
        selected={range}
        onSelect={setRange}
        today={asDate(today)}
        defaultMonth={asDate(to)}
        classNames={CLASSES}
        showOutsideDays
      />
      <div className="mt-2 flex items-center justify-between gap-3 border-t border-line-soft pt-2">
        <span className="text-xs text-ink-2" aria-live="polite">
          {first && last ? formatDays(first, last) : "Choose the first day"}
        </span>
        <Button variant="primary" size="sm" disabled={!first} onClick={apply}>
          Show
        </Button>
      </div>
    </div>
  );
}
