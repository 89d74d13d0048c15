"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { CardFooter } from "@/components/ui/card";
import { hrefWith } from "@/lib/address/query";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";

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
  const say = words("campaigns-ui");
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
        {pages > 1 ? say("someOfAll", { some: shown, n: total }) : say("inAll", { n: total })}
      </span>
      {pages > 1 ? (
        <nav aria-label={say("pages")} className="no-print ml-auto flex items-center gap-2">
          {at > 1 ? (
            <Button asChild size="sm">
              <Link href={to(at - 1)} rel="prev">
                {say("previousPage")}
              </Link>
            </Button>
          ) : null}
          <span>{say("pageOf", { page: at, pages })}</span>
          {at < pages ? (
            <Button asChild size="sm">
              <Link href={to(at + 1)} rel="next">
                {say("nextPage")}
              </Link>
            </Button>
          ) : null}
        </nav>
      ) : null}
    </CardFooter>
  );
}
