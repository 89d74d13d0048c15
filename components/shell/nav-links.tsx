"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { hrefKeeping } from "@/components/filters/query";
import { cn } from "@/components/ui/cn";
import { isCurrent, PAGES } from "./pages";

/** Links to every page; range and filters come along. */
export function NavLinks({ onNavigate }: { onNavigate?: () => void }) {
  const path = usePathname();
  const search = useSearchParams();
  const query: Record<string, string[]> = {};
  for (const name of search.keys()) query[name] = search.getAll(name);
  return (
    <ul className="flex flex-1 flex-col gap-0.5">
      {PAGES.map(({ path: page, label, icon: Icon, keeps }) => {
        const current = isCurrent(page, path);
        return (
          <li key={page} className={page === "/settings" ? "mt-auto" : undefined}>
            <Link
              href={(keeps ? hrefKeeping(page, query) : page) as Route}
              aria-current={current ? "page" : undefined}
              {...(onNavigate ? { onClick: onNavigate } : {})}
              className={cn(
                "flex items-center gap-2.5 rounded-md px-2 py-1.5 text-base text-ink-2 transition-colors hover:bg-line-soft hover:text-ink max-md:py-2.5",
                current && "bg-line-soft font-medium text-ink",
              )}
            >
              <Icon
                aria-hidden="true"
                strokeWidth={1.75}
                className={cn("size-4", current ? "text-accent" : "text-ink-3")}
              />
              {label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
