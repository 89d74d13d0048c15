"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { DayPicker } from "react-day-picker";
import { Button } from "@/components/ui/button";
import { closePanel } from "@/components/ui/panel";
import { shiftDay } from "@/lib/days";
import { formatDays } from "@/lib/format";
import { words } from "@/lib/words/words";
import { calendarLocale } from "./calendar-locale";
import { asLocalDate, asLocalDay, DAY_PICKER_CLASSES } from "./day-picker-classes";

/** The first day of another period, which is as long as the range itself. */
export function CompareCalendar({
  from,
  length,
  template,
  today,
}: {
  from: string;
  length: number;
  template: string;
  today: string;
}) {
  const say = words("filters-ui");
  const router = useRouter();
  const [first, setFirst] = useState(from);
  const last = shiftDay(first, length - 1);
  const apply = (event: MouseEvent<HTMLElement>) => {
    router.push(template.replace("FROM", first) as Route, { scroll: false });
    closePanel(event.currentTarget);
  };
  return (
    <div className="p-1.5">
      <p className="px-1 pb-2 text-xs text-ink-2">{say("periodAsLong")}</p>
      <DayPicker
        mode="range"
        locale={calendarLocale()}
        autoFocus
        selected={{ from: asLocalDate(first), to: asLocalDate(last) }}
        onDayClick={(day) => setFirst(asLocalDay(day))}
        today={asLocalDate(today)}
        defaultMonth={asLocalDate(first)}
        classNames={DAY_PICKER_CLASSES}
        showOutsideDays
      />
      <div className="mt-2 flex items-center justify-between gap-3 border-t border-line-soft pt-2">
        <span className="text-xs text-ink-2" aria-live="polite">
          {formatDays(first, last)}
        </span>
        <Button variant="primary" size="sm" onClick={apply}>
          {say("compare")}
        </Button>
      </div>
    </div>
  );
}
