import { CircleDashed } from "lucide-react";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
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
import { BrowserWords } from "@/components/words/browser-words";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatInstant } from "@/lib/format";
import { listEndpoints } from "@/lib/settings/endpoints/list-endpoints";
import { type GapSummary, listGaps } from "@/lib/settings/notes/gaps";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { deleteGapAction, endGapAction } from "./actions";
import { AddGap } from "./add-gap";

export const generateMetadata = pageTitle(() => words("gaps")("knownGaps"));

export default async function GapsPage() {
  await pageViewerWithRole("admin", "/settings/gaps");
  const say = words("gaps");
  const [gaps, endpoints, workspace] = await Promise.all([
    listGaps(),
    listEndpoints(),
    getWorkspace(),
  ]);
  const providers = new Map(endpoints.map(({ provider }) => [provider.slug, provider.label]));
  return (
    <>
      <PageHeader title={say("knownGaps")} description={say("about")} />
      <Card className="mb-4 px-4 py-2">
        {gaps.length === 0 ? (
          <EmptyState icon={CircleDashed} title={say("noGaps")} description={say("whenToRecord")} />
        ) : (
          <GapTable gaps={gaps} zone={workspace?.timeZone ?? "UTC"} />
        )}
      </Card>
      <Card className="max-w-xl">
        <CardHeader
          title={say("recordGap")}
          description={say("timesIn", { zone: workspace?.timeZone ?? "UTC" })}
        />
        <CardContent>
          <BrowserWords areas={["gaps-ui"]}>
            <AddGap
              endpoints={endpoints.map(({ id, name }) => ({
                value: `endpoint:${id}`,
                label: name,
              }))}
              providers={[...providers].map(([slug, label]) => ({
                value: `provider:${slug}`,
                label,
              }))}
            />
          </BrowserWords>
        </CardContent>
      </Card>
    </>
  );
}

function GapTable({ gaps, zone }: { gaps: readonly GapSummary[]; zone: string }) {
  const say = words("gaps");
  const rich = richWords("gaps");
  return (
    <Table label={say("knownGaps")}>
      <TableHeader>
        <tr>
          <TableHead>{say("noDataFrom")}</TableHead>
          <TableHead>{say("from")}</TableHead>
          <TableHead>{say("to")}</TableHead>
          <TableHead>{say("why")}</TableHead>
          <TableHead>
            <span className="sr-only">{say("change")}</span>
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
              {gap.endsAt ? formatInstant(gap.endsAt.toISOString(), zone) : say("goesOn")}
            </TableCell>
            <TableCell className="[overflow-wrap:anywhere]">
              {gap.source === "detected"
                ? rich("detected", {
                    reason: gap.reason,
                    note: (text) => <span className="text-ink-3">{text}</span>,
                  })
                : gap.reason}
            </TableCell>
            <TableCell className="whitespace-nowrap text-right">
              <span className="inline-flex gap-1.5">
                {gap.endsAt ? null : (
                  <Confirm
                    action={endGapAction}
                    fields={{ id: gap.id }}
                    trigger={rich("endedThis", { name: gap.name, hidden })}
                    title={say("endQuestion", { name: gap.name })}
                    description={say("endMeans")}
                    confirm={say("hasEnded")}
                    harmless
                  />
                )}
                <Confirm
                  action={deleteGapAction}
                  fields={{ id: gap.id }}
                  trigger={rich("deleteThis", { name: gap.name, hidden })}
                  title={say("deleteQuestion")}
                  description={say("deleteMeans")}
                  confirm={say("delete")}
                />
              </span>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
