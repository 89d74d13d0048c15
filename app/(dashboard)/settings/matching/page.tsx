import { Fingerprint } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { getMatching, LATEST_EVENTS, type MatchedPair } from "@/lib/analytics/people/matching";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatCount, formatPercent, NOT_REPORTED } from "@/lib/format";
import { words } from "@/lib/words/words";
import { joinSpacesAction, partSpaceAction } from "./actions";

export const generateMetadata = pageTitle(() => words("matching")("matching"));

/** Twenty endpoints make two hundred pairs, of which the first have most in common. */
const FIRST = 25;

export default async function MatchingPage({
  searchParams,
}: {
  searchParams: Promise<Readonly<Record<string, unknown>>>;
}) {
  await pageViewerWithRole("admin", "/settings/matching");
  const say = words("matching");
  const all = await getMatching();
  const pairs = (await searchParams).pairs === "all" ? all : all.slice(0, FIRST);
  return (
    <>
      <PageHeader title={say("matching")} description={say("about", { latest: LATEST_EVENTS })} />
      <Card className="px-4 py-2">
        {pairs.length === 0 ? (
          <EmptyState icon={Fingerprint} title={say("nothingYet")} description={say("notTwo")} />
        ) : (
          <Pairs pairs={pairs} />
        )}
        {pairs.length < all.length ? (
          <p className="border-t border-line-soft px-2 py-2.5 text-xs">
            <Link
              href={"/settings/matching?pairs=all" as Route}
              prefetch={false}
              scroll={false}
              className="text-accent underline underline-offset-3"
            >
              {say("allPairs", { n: all.length })}
            </Link>
          </p>
        ) : null}
      </Card>
    </>
  );
}

function Pairs({ pairs }: { pairs: readonly MatchedPair[] }) {
  const say = words("matching");
  return (
    <Table label={say("pairs")}>
      <TableHeader>
        <tr>
          <TableHead>{say("endpoints")}</TableHead>
          <TableHead numeric>{say("inCommon")}</TableHead>
          <TableHead numeric>{say("ofTheSmaller")}</TableHead>
          <TableHead numeric>{say("byChance")}</TableHead>
          <TableHead>{say("examples")}</TableHead>
          <TableHead>
            <span className="sr-only">{say("actions")}</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {pairs.map((pair) => (
          <Pair key={`${pair.a.id} ${pair.b.id}`} pair={pair} />
        ))}
      </TableBody>
    </Table>
  );
}

function Pair({ pair }: { pair: MatchedPair }) {
  const { a, b, common, share, chance, examples, joined, proposal } = pair;
  const say = words("matching");
  const both = say("both", { a: a.name, b: b.name });
  const proposed = say(`proposal.${proposal}`);
  return (
    <TableRow>
      <TableCell className="min-w-48 [overflow-wrap:anywhere]">
        <span className="font-medium">{both}</span>
        <span className="block text-2xs text-ink-2">{joined ? say("joined") : proposed}</span>
      </TableCell>
      <TableCell numeric>{formatCount(common)}</TableCell>
      <TableCell numeric>{share === null ? NOT_REPORTED : formatPercent(share)}</TableCell>
      <TableCell numeric>
        {chance > 0 && chance < 1 ? say("underOne") : formatCount(Math.round(chance))}
      </TableCell>
      <TableCell className="text-2xs text-ink-2">{examples.join(", ") || NOT_REPORTED}</TableCell>
      <TableCell className="text-right">
        {joined ? (
          <Confirm
            action={partSpaceAction}
            fields={{ endpoint: b.id }}
            trigger={say("separateThis", { name: b.name })}
            title={say("separateQuestion", { name: b.name })}
            description={say("separateMeans")}
            confirm={say("separateThem")}
          />
        ) : (
          <Confirm
            action={joinSpacesAction}
            fields={{ one: a.id, other: b.id }}
            trigger={say("join")}
            title={say("joinQuestion", { both })}
            description={say("joinMeans", { proposal: proposed })}
            confirm={say("joinThem")}
            harmless
          />
        )}
      </TableCell>
    </TableRow>
  );
}
