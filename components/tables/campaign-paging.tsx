"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { CardFooter } from "@/components/ui/card";
import { hrefWith } from "@/lib/address/query";
import { formatCount, formatPlural } from "@/lib/format";

/**
 * How many campaigns there are, and the pages before and after. It reads the address in the browser,
 * as what is chosen to be compared changes there.
 */
export function CampaignPaging({
  total,
  page,
  limit,
}: {
  total: number;
  page: number;
  limit: number;
}) {
  const path = usePathname();
  const params = useSearchParams();
  const query = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]));
  const pages = Math.max(1, Math.ceil(total / limit));
  const at = Math.min(page, pages);
  const to = (next: number) =>
    hrefWith(path, query, { page: next > 1 ? String(next) : null }) as Route;
  const first = (at - 1) * limit + 1;
  const shown = `${formatCount(first)}–${formatCount(Math.min(total, at * limit))}`;
  return (
    <CardFooter className="text-xs text-ink-3">
      <span>
        {pages > 1
          ? `${shown} of ${formatPlural(total, "campaign")}`
          : formatPlural(total, "campaign")}
      </span>
      {pages > 1 ? (
        <nav aria-label="Pages of the list" className="no-print ml-auto flex items-center gap-2">
          {at > 1 ? (
            <Button asChild size="sm">
              <Link href={to(at - 1)} rel="prev">
                Previous page
              </Link>
            </Button>
          ) : null}
          <span>
            page {formatCount(at)} of {formatCount(pages)}
          </span>
          {at < pages ? (
            <Button asChild size="sm">
              <Link href={to(at + 1)} rel="next">
                Next page
              </Link>
            </Button>
          ) : null}
        </nav>
      ) : null}
    </CardFooter>
  );
}
