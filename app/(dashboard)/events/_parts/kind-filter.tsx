import type { Route } from "next";
import Link from "next/link";
import { cn } from "@/components/ui/cn";

/** One choice of a filter that lives in the address. */
export type FilterLink = { readonly label: string; readonly href: string; readonly on: boolean };

/** Small switches in a row, each a link. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav
      aria-label={label}
      className="flex gap-1 max-sm:-mx-3.5 max-sm:overflow-x-auto max-sm:px-3.5 sm:flex-wrap"
    >
      {links.map(({ label: text, href, on }) => (
        <Link
          key={text}
          href={href as Route}
          scroll={false}
          aria-current={on ? "true" : undefined}
          className={cn(
            "filter-link",
            on && "border-accent/40 bg-accent-soft font-medium text-accent hover:text-accent",
          )}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
