import { X } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { hrefToggling, type PageQuery, valuesOf } from "@/lib/address/query";
import { words } from "@/lib/words/words";
import { type FilterGroup, parametersOf } from "./filter-group";
import { hrefUnfiltered } from "./follow-key";

/** What the page is narrowed to, each with a link that takes it away. */
export function FilterChips({
  path,
  query,
  groups,
}: {
  path: string;
  query: PageQuery;
  groups: readonly FilterGroup[];
}) {
  const say = words("filters-ui");
  const chips = groups.flatMap((group) =>
    parametersOf(group).flatMap(({ name, is }) =>
      valuesOf(query, name).map((value) => ({
        key: `${name}=${value}`,
        label: is ? group.label : say("isNot", { label: group.label }),
        value: group.options.find((option) => option.value === value)?.label ?? value,
        href: hrefToggling(path, query, name, value),
      })),
    ),
  );
  if (chips.length === 0) return null;
  return (
    <ul aria-label={say("filters")} className="mb-3 flex flex-wrap items-center gap-1.5">
      {chips.map((chip) => (
        <li key={chip.key} className="max-w-full">
          <Link
            href={chip.href as Route}
            scroll={false}
            className="group flex max-w-full items-center gap-1.5 rounded-full border border-accent/25 bg-accent-soft py-0.5 pr-1.5 pl-2.5 text-xs"
          >
            <span className="text-ink-2">{chip.label}</span>
            <span dir="auto" className="truncate font-medium">
              {chip.value}
            </span>
            <X aria-hidden="true" className="size-3.5 shrink-0 text-ink-3 group-hover:text-ink" />
            <span className="sr-only">: {say("takeAway")}</span>
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={hrefUnfiltered({ path, query }) as Route}
          scroll={false}
          className="px-1.5 text-xs text-ink-2 underline-offset-3 hover:underline"
        >
          {say("clearAll")}
        </Link>
      </li>
    </ul>
  );
}
