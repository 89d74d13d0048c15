import { CircleDashed } from "lucide-react";
import type { Metadata } from "next";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
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
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatInstant } from "@/lib/format";
import { listEndpoints } from "@/lib/settings/endpoints/list-endpoints";
import { type GapSummary, listGaps } from "@/lib/settings/notes/gaps";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { deleteGapAction, endGapAction } from "./actions";
import { AddGap } from "./add-gap";

export const metadata: Metadata = { title: "Known gaps" };

export default async function GapsPage() {
  await pageViewerWithRole("admin", "/settings/gaps");
  const [gaps, endpoints, workspace] = await Promise.all([
    listGaps(),
    listEndpoints(),
    getWorkspace(),
  ]);
  const providers = new Map(endpoints.map(({ provider }) => [provider.slug, provider.label]));
  return (
    <>
      <PageHeader
        title="Known gaps"
        description="Times for which a provider is known to have sent nothing. Charts draw them hatched instead of as a drop; rates and comparisons leave them out and say so."
      />
      <Card className="mb-4 px-4 py-2">
        {gaps.length === 0 ? (
          <EmptyState
            icon={CircleDashed}
            title="No known gaps"
            description="When a webhook was switched off or a provider had an outage, record it below, so that nobody reads it as a drop."
          />
        ) : (
          <GapTable gaps={gaps} zone={workspace?.timeZone ?? "UTC"} />
        )}
      </Card>
      <Card className="max-w-xl">
        <CardHeader title="Record a gap" description={`times in ${workspace?.timeZone ?? "UTC"}`} />
        <CardContent>
          <AddGap
            endpoints={endpoints.map(({ id, name }) => ({ value: `endpoint:${id}`, label: name }))}
            providers={[...providers].map(([slug, label]) => ({
              value: `provider:${slug}`,
              label,
            }))}
          />
        </CardContent>
      </Card>
    </>
  );
}

function GapTable({ gaps, zone }: { gaps: readonly GapSummary[]; zone: string }) {
  return (
    <Table label="Known gaps">
      <TableHeader>
        <tr>
          <TableHead>No data from</TableHead>
          <TableHead>From</TableHead>
          <TableHead>To</TableHead>
          <TableHead>Why</TableHead>
          <TableHead>
            <span className="sr-only">Change</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {gaps.map((gap) => (
          <TableRow key={gap.id}>
            <TableCell className="font-medium [overflow-wrap:anywhere]">{gap.name}</TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              {formatInstant(gap.startsAt.toISOString(), zone)}
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              {gap.endsAt ? formatInstant(gap.endsAt.toISOString(), zone) : "goes on"}
            </TableCell>
            <TableCell className="[overflow-wrap:anywhere]">
              {gap.reason}
              {gap.source === "detected" ? <span className="text-ink-3"> (detected)</span> : null}
            </TableCell>
            <TableCell className="whitespace-nowrap text-right">
              <span className="inline-flex gap-1.5">
                {gap.endsAt ? null : (
                  <Confirm
                    action={endGapAction}
                    fields={{ id: gap.id }}
                    trigger={
                      <>
                        Ended<span className="sr-only">: {gap.name}</span>
                      </>
                    }
                    title={`Does ${gap.name} send data again?`}
                    description="The gap ends now. What comes from now on is compared again."
                    confirm="It has ended"
                    harmless
                  />
                )}
                <Confirm
                  action={deleteGapAction}
                  fields={{ id: gap.id }}
                  trigger={
                    <>
                      Delete<span className="sr-only"> the gap of {gap.name}</span>
                    </>
                  }
                  title="Delete this gap?"
                  description="Charts then show what was counted, as a drop if there was one. No numbers change."
                  confirm="Delete"
                />
              </span>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
