"use client";

import { CalendarDays, Check, ChevronDown } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";
import { type ReactNode, useId, useState } from "react";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { Panel, panelItem } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { richWords } from "@/components/words/rich-words";
import type { Comparison } from "@/lib/address/comparison";
import { words } from "@/lib/words/words";

const Calendar = dynamic(() => import("./compare-calendar").then((one) => one.CompareCalendar), {
  ssr: false,
  loading: () => <Skeleton className="h-82 w-68" />,
});

export type CompareProps = {
  /** What is compared with now. */
  readonly kind: Comparison;
  readonly choices: readonly { label: string; days: string; href: string; current: boolean }[];
  readonly custom: {
    readonly label: string;
    readonly days: string;
    readonly current: boolean;
    readonly from: string;
    /** How many days the range has, and what it is compared with too. */
    readonly length: number;
    /** The address; FROM stands for the first day. */
    readonly template: string;
  };
  /** Null where whole weeks lie between both ranges anyway. */
  readonly weekdays: { readonly matched: boolean; readonly href: string } | null;
  readonly today: string;
};

/** What every card and dashed line is compared with. */
export function CompareControl(props: CompareProps) {
  const say = words("filters-ui");
  const id = useId();
  const [custom, setCustom] = useState(false);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={cn(buttonVariants(), "font-normal max-sm:order-2")}
      >
        <span className="text-ink-3">{say("vs")}</span>
        <span className="font-medium">{say(`vs.${props.kind}`)}</span>
        <ChevronDown aria-hidden="true" className="size-3.5! text-ink-3" />
      </button>
      <Panel id={id} label={say("compareWith")} onClose={() => setCustom(false)}>
        {custom ? (
          <Calendar {...props.custom} today={props.today} />
        ) : (
          <Choices {...props} onCustom={() => setCustom(true)} />
        )}
      </Panel>
    </>
  );
}

function Line({ label, days, current }: { label: ReactNode; days: string; current: boolean }) {
  return (
    <>
      <span className={cn(current && "font-medium")}>{label}</span>
      <span className="flex items-center gap-1.5 text-xs font-normal whitespace-nowrap text-ink-3">
        {days}
        {current ? <Check aria-hidden="true" className="text-accent" /> : null}
      </span>
    </>
  );
}

function Choices({ choices, custom, weekdays, onCustom }: CompareProps & { onCustom: () => void }) {
  const say = words("filters-ui");
  const item = cn(panelItem, "justify-between");
  return (
    <ul className="w-76">
      {choices.map((choice) => (
        <li key={choice.label}>
          <Link
            href={choice.href as Route}
            scroll={false}
            aria-current={choice.current ? "true" : undefined}
            className={item}
          >
            <Line {...choice} />
          </Link>
        </li>
      ))}
      <li>
        <button
          type="button"
          onClick={onCustom}
          aria-current={custom.current ? "true" : undefined}
          className={item}
        >
          <Line {...custom} label={`${custom.label} …`} />
          {custom.current ? null : <CalendarDays aria-hidden="true" className="text-ink-3" />}
        </button>
      </li>
      {weekdays ? (
        <li className="mt-1 border-t border-line-soft pt-1">
          <Link href={weekdays.href as Route} scroll={false} className={item}>
            {say(weekdays.matched ? "sameDates" : "sameWeekdays")}
          </Link>
        </li>
      ) : null}
      <li className="px-2 pt-1.5 pb-0.5 text-2xs text-ink-3">
        {richWords("filters-ui")("switches", { key: (text) => <Kbd>{text}</Kbd> })}
      </li>
    </ul>
  );
}
