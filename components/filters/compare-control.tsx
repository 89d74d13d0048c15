"use client";

import { ChevronDown } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useId } from "react";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Panel, panelItem } from "@/components/ui/panel";

/** What every card and dashed line is compared with. */
export function CompareControl({
  choices,
}: {
  choices: readonly { label: string; days: string; href: string; current: boolean }[];
}) {
  const id = useId();
  const current = choices.find((choice) => choice.current);
  return (
    <>
      <button type="button" popoverTarget={id} className={cn(buttonVariants(), "font-normal")}>
        <span className="text-ink-3">vs</span>
        <span className="font-medium">{current?.label.toLowerCase()}</span>
        <ChevronDown aria-hidden="true" className="size-3.5! text-ink-3" />
      </button>
      <Panel id={id} label="Compare with">
        <ul className="w-64">
          {choices.map((choice) => (
            <li key={choice.label}>
              <Link
                href={choice.href as Route}
                scroll={false}
                aria-current={choice.current ? "true" : undefined}
                className={cn(panelItem, "justify-between", choice.current && "font-medium")}
              >
                {choice.label}
                <span className="text-xs font-normal text-ink-3">{choice.days}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
