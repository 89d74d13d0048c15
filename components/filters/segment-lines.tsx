import { ListFilter } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { panelItem } from "@/components/ui/panel";
import { words } from "@/lib/words/words";

/** Filters that somebody named, and where the page is with them. */
export type SegmentLine = { readonly id: string; readonly name: string; readonly href: string };

/** Named sets of filters: each takes the place of those that are chosen. */
export function SegmentLines({ segments }: { segments: readonly SegmentLine[] }) {
  if (segments.length === 0) return null;
  const say = words("filters-ui");
  return (
    <nav aria-label={say("segments")} className="border-t border-line-soft p-1.5">
      <p className="px-1.5 pb-1 text-2xs font-medium text-ink-3">{say("segments")}</p>
      <ul>
        {segments.map(({ id, name, href }) => (
          <li key={id}>
            <Link href={href as Route} scroll={false} className={panelItem}>
              <ListFilter aria-hidden="true" className="text-ink-3" />
              <span dir="auto" className="truncate" title={name}>
                {name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
