import { cn } from "@/components/ui/cn";

const CELL = "grid size-9 place-items-center";
const NAV = "grid size-8 place-items-center rounded-md text-ink-2 hover:bg-line-soft";

/** How calendars look. */
export const DAY_PICKER_CLASSES = {
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

/** A date of the workspace as the browser's local midnight, which calendars count in. */
export function asLocalDate(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

/** The date `YYYY-MM-DD` of a browser's local midnight. */
export function asLocalDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
