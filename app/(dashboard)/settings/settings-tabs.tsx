"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";

const TABS = [
  ["/settings/endpoints", "Endpoints"],
  ["/settings/workspace", "Workspace"],
  ["/settings/people", "People"],
  ["/settings/api-keys", "API keys"],
  ["/settings/share-links", "Share links"],
  ["/settings/gaps", "Known gaps"],
  ["/settings/audit", "Audit log"],
] as const;

/** The parts of Settings. */
export function SettingsTabs() {
  const path = usePathname();
  return (
    <nav aria-label="Settings" className="mb-5 flex gap-5 overflow-x-auto border-b border-line">
      {TABS.map(([href, label]) => {
        const current = path === href || path.startsWith(`${href}/`);
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            className={cn(
              "-mb-px whitespace-nowrap border-b-2 border-transparent px-0.5 py-2 text-sm text-ink-2 hover:text-ink focus-visible:outline-offset-[-2px]",
              current && "border-accent font-medium text-ink",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
