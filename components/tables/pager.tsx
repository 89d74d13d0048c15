import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { CardFooter } from "@/components/ui/card";
import { hrefWith, type PageQuery } from "@/lib/address/query";

/** Newest, newer and older pages of a list; nothing where all is on one. */
export function Pager({
  path,
  query,
  next,
  previous,
}: {
  path: string;
  query: PageQuery;
  next: string | null;
  previous: string | null;
}) {
  if (!next && !previous) return null;
  const to = (cursor: string | null) => hrefWith(path, query, { cursor }) as Route;
  return (
    <CardFooter>
      <nav aria-label="Pages of the list" className="flex w-full flex-wrap items-center gap-2">
        {previous ? (
          <>
            <Button asChild size="sm" variant="ghost">
              <Link href={to(null)}>Newest</Link>
            </Button>
            <Button asChild size="sm">
              <Link href={to(previous)} rel="prev">
                Newer
              </Link>
            </Button>
          </>
        ) : null}
        {next ? (
          <Button asChild size="sm" className="ml-auto">
            <Link href={to(next)} rel="next">
              Older
            </Link>
          </Button>
        ) : null}
      </nav>
    </CardFooter>
  );
}
