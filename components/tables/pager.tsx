import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { CardFooter } from "@/components/ui/card";
import { hrefWith, type PageQuery } from "@/lib/address/query";
import { words } from "@/lib/words/words";

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
  const say = words("events");
  const to = (cursor: string | null) => hrefWith(path, query, { cursor }) as Route;
  return (
    <CardFooter>
      <nav aria-label={say("pagesOfList")} className="flex w-full flex-wrap items-center gap-2">
        {previous ? (
          <>
            <Button asChild size="sm" variant="ghost">
              <Link href={to(null)}>{say("newest")}</Link>
            </Button>
            <Button asChild size="sm">
              <Link href={to(previous)} rel="prev">
                {say("newer")}
              </Link>
            </Button>
          </>
        ) : null}
        {next ? (
          <Button asChild size="sm" className="ml-auto">
            <Link href={to(next)} rel="next">
              {say("older")}
            </Link>
          </Button>
        ) : null}
      </nav>
    </CardFooter>
  );
}
