"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { type DateRange, DayPicker } from "react-day-picker";
import { Button } from "@/components/ui/button";
import { closePanel } from "@/components/ui/panel";
import { formatDays } from "@/lib/format";
import { words } from "@/lib/words/words";
import { calendarLocale } from "./calendar-locale";
import type { DateRangeProps } from "./date-range-props";
import { DayFields } from "./day-fields";
import { asLocalDate, asLocalDay, DAY_PICKER_CLASSES } from "./day-picker-classes";

/** Two days from a calendar, or typed; days to come hold nothing and cannot be chosen. */
export function RangeCalendar({
  from,
  to,
  today,
  template,
}: Pick<DateRangeProps, "from" | "to" | "today" | "template">) {
  const say = words("filters-ui");
  const router = useRouter();
  const [range, setRange] = useState<DateRange | undefined>({
    from: asLocalDate(from),
    to: asLocalDate(to),
  });
  const [month, setMonth] = useState(asLocalDate(to));
  const first = range?.from ? asLocalDay(range.from) : null;
  const last = range?.to ? asLocalDay(range.to) : first;
  const apply = (event: MouseEvent<HTMLElement>) => {
    if (!(first && last)) return;
    router.push(template.replace("FROM", first).replace("TO", last) as Route, { scroll: false });
    closePanel(event.currentTarget);
  };
  return (
    <div className="p-1.5">
      <DayFields
        first={first ?? ""}
        last={last ?? ""}
        today={today}
        onDays={(from, to) => {
          setRange({ from: asLocalDate(from), to: asLocalDate(to) });
          setMonth(asLocalDate(to));
        }}
      />
      <DayPicker
        mode="range"
        locale={calendarLocale()}
        autoFocus
        resetOnSelect
        selected={range}
        onSelect={setRange}
        today={asLocalDate(today)}
        disabled={{ after: asLocalDate(today) }}
        month={month}
        onMonthChange={setMonth}
        classNames={DAY_PICKER_CLASSES}
        showOutsideDays
      />
      <div className="mt-2 flex items-center justify-between gap-3 border-t border-line-soft pt-2">
        <span className="text-xs text-ink-2" aria-live="polite">
          {first && last ? formatDays(first, last) : say("chooseFirstDay")}
        </span>
        <Button variant="primary" size="sm" disabled={!first} onClick={apply}>
          {say("show")}
        </Button>
      </div>
    </div>
  );
}
