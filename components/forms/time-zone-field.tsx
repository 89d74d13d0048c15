"use client";

import { Command } from "cmdk";
import { Check, ChevronsUpDown, Search } from "lucide-react";
import { useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import { fieldClasses } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { words } from "@/lib/words/words";

/** The zone's offset from UTC now, such as GMT+5:45. */
function offsetOf(zone: string): string {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" });
  return format.formatToParts().find((part) => part.type === "timeZoneName")?.value ?? "";
}

type Props = {
  name: string;
  zones: readonly string[];
  /** Left out: the browser's own zone. */
  value?: string;
  id?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
};

/** A time zone, found by typing a part of its name. */
export function TimeZoneField({ name, zones, value, ...field }: Props) {
  const [zone, setZone] = useState(value ?? "UTC");
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!value) setZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, [value]);
  const choose = (chosen: string) => {
    setZone(chosen);
    setOpen(false);
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <input type="hidden" name={name} value={zone} />
      <PopoverTrigger
        {...field}
        // A button's label is said instead of what it holds; a box with a choice says both.
        role="combobox"
        className={cn(fieldClasses, "flex h-9 items-center justify-between gap-2 text-left")}
      >
        <span className="truncate">{zone.replaceAll("_", " ")}</span>
        <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      </PopoverTrigger>
      <PopoverContent
        aria-label={words("forms-ui")("timeZones")}
        className="w-(--radix-popover-trigger-width) overflow-hidden p-0"
      >
        <ZoneList zones={zones} current={zone} onChoose={choose} />
      </PopoverContent>
    </Popover>
  );
}

/** Every word typed is part of the name; letters that are merely in it somewhere find too much. */
function holds(zone: string, typed: string): number {
  const name = zone.toLowerCase().replaceAll("_", " ");
  return typed
    .toLowerCase()
    .split(/[\s_]+/)
    .every((word) => name.includes(word))
    ? 1
    : 0;
}

function ZoneList({
  zones,
  current,
  onChoose,
}: {
  zones: readonly string[];
  current: string;
  onChoose: (zone: string) => void;
}) {
  const say = words("forms-ui");
  return (
    <Command label={say("searchTimeZones")} defaultValue={current} filter={holds}>
      <div className="flex items-center gap-2 border-b border-line-soft px-3">
        <Search aria-hidden="true" className="size-4 text-ink-3" />
        <Command.Input
          autoFocus
          placeholder={say("cityOrRegion")}
          className="h-9 w-full bg-transparent text-base outline-none placeholder:text-ink-3"
        />
      </div>
      <Command.List className="max-h-64 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-4 text-center text-sm text-ink-3">
          {say("noTimeZone")}
        </Command.Empty>
        {zones.map((zone) => (
          <Command.Item
            key={zone}
            value={zone}
            onSelect={() => onChoose(zone)}
            className="flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 text-sm data-[selected=true]:bg-line-soft"
          >
            <Check
              aria-hidden="true"
              className={cn("size-4 shrink-0 text-accent", zone !== current && "invisible")}
            />
            <span className="min-w-0 flex-1 truncate">{zone.replaceAll("_", " ")}</span>
            <span className="text-xs text-ink-3">{offsetOf(zone)}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
