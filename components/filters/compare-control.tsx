"use client";

import { ChevronDown } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

/** What every card and dashed line is compared with. */
export function CompareControl({
  choices,
}: {
  choices: readonly { label: string; days: string; href: string; current: boolean }[];
}) {
  const current = choices.find((choice) => choice.current);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className={cn(buttonVariants(), "font-normal")}>
        <span className="text-ink-3">vs</span>
        <span className="font-medium">{current?.label.toLowerCase()}</span>
        <ChevronDown aria-hidden="true" className="size-3.5! text-ink-3" />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-64">
        {choices.map((choice) => (
          <DropdownMenuItem key={choice.label} asChild className="justify-between">
            <Link
              href={choice.href as Route}
              scroll={false}
              aria-current={choice.current ? "true" : undefined}
              className={choice.current ? "font-medium" : undefined}
            >
              {choice.label}
              <span className="text-xs text-ink-3">{choice.days}</span>
            </Link>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
