import { Fingerprint } from "lucide-react";
import type { Metadata } from "next";
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
import { joinSpacesAction, partSpaceAction } from "./actions";

export const metadata: Metadata = { title: "People matching" };

const PROPOSALS: Readonly<Record<MatchedPair["proposal"], string>> = {
  join: "Far more than chance: probably the same persons.",
  chance: "Small numbers meet by chance: look at the examples before you join them.",
  apart: "Too few in common: leave them apart.",
  none: "One of them names no persons.",
};

export default async function MatchingPage() {
  await pageViewerWithRole("admin", "/settings/matching");
  const pairs = await getMatching();
  return (
    <>
      <PageHeader
        title="People matching"
        description={`User ids are compared within one endpoint only, until you say here that two endpoints mean the same persons by them. Looked at are the ids in the latest ${formatCount(LATEST_EVENTS)} events of each. People is counted anew after a change, which may take some minutes.`}
      />
      <Card className="px-4 py-2">
        {pairs.length === 0 ? (
          <EmptyState
            icon={Fingerprint}
            title="Nothing to compare yet"
            description="There are not two endpoints. Make an endpoint for each vendor; the ids that they send are compared here."
          />
        ) : (
          <Pairs pairs={pairs} />
        )}
      </Card>
    </>
  );
}

function Pairs({ pairs }: { pairs: readonly MatchedPair[] }) {
  return (
    <Table label="Pairs of endpoints">
      <TableHeader>
        <tr>
          <TableHead>Endpoints</TableHead>
          <TableHead numeric>Ids in common</TableHead>
          <TableHead numeric>Of the smaller</TableHead>
          <TableHead numeric>By chance</TableHead>
          <TableHead>Examples</TableHead>
          <TableHead>
            <span className="sr-only">Actions</span>
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
  const both = `${a.name} and ${b.name}`;
  return (
    <TableRow>
      <TableCell className="min-w-48 [overflow-wrap:anywhere]">
        <span className="font-medium">{both}</span>
        <span className="block text-2xs text-ink-2">
          {joined ? "Joined: their ids mean the same persons." : PROPOSALS[proposal]}
        </span>
      </TableCell>
      <TableCell numeric>{formatCount(common)}</TableCell>
      <TableCell numeric>{share === null ? NOT_REPORTED : formatPercent(share)}</TableCell>
      <TableCell numeric>
        {chance > 0 && chance < 1 ? "under 1" : formatCount(Math.round(chance))}
      </TableCell>
      <TableCell className="text-2xs text-ink-2">{examples.join(", ") || NOT_REPORTED}</TableCell>
      <TableCell className="text-right">
        {joined ? (
          <Confirm
            action={partSpaceAction}
            fields={{ endpoint: b.id }}
            trigger={`Separate ${b.name}`}
            title={`Hold the ids of ${b.name} apart?`}
            description="Its user ids then mean persons of its own, apart from all other endpoints. People is counted anew; nothing that was received changes."
            confirm="Separate them"
          />
        ) : (
          <Confirm
            action={joinSpacesAction}
            fields={{ one: a.id, other: b.id }}
            trigger="Join"
            title={`Do ${both} mean the same persons?`}
            description={`Equal user ids of both then count as one person, and of whatever else is joined with them. ${PROPOSALS[proposal]} People is counted anew; you can separate them again.`}
            confirm="Join them"
            harmless
          />
        )}
      </TableCell>
    </TableRow>
  );
}
