import type { Metadata } from "next";
import { z } from "zod";
import { DemoControl } from "@/app/(dashboard)/_demo/demo-control";
import { RefreshEvery } from "@/app/(dashboard)/settings/workspace/refresh-every";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { getPerson } from "@/lib/analytics/events/person";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatBytes, formatCount, formatInstant, formatList } from "@/lib/format";
import { listErasures } from "@/lib/settings/personal-data/personal-data";
import { getDemo } from "@/lib/settings/workspace/demo";
import { getRetention, type RetentionState } from "@/lib/settings/workspace/retention";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { ErasePerson } from "./erase-person";
import { ExportPerson } from "./export-person";
import type { FilledPerson } from "./person-field";
import { type RetentionField, RetentionForm } from "./retention-form";

export const metadata: Metadata = { title: "Data" };

/** How often it is looked whether the worker has followed a change. */
const REFRESH_MS = 10_000;

const WORDS: Readonly<Record<RetentionState["kind"], { label: string; hint: string }>> = {
  raw: { label: "Raw bodies", hint: "What providers sent, byte for byte." },
  quarantined: {
    label: "Raw bodies with something in quarantine",
    hint: "They are kept beyond the others, for a replay.",
  },
  payload: {
    label: "Addresses and properties of events",
    hint: "Push tokens, e-mail addresses, links and custom attributes.",
  },
  refused: { label: "Samples of refused requests", hint: "Their beginnings, without secrets." },
};

export default async function DataPage({
  searchParams,
}: {
  searchParams: Promise<Readonly<Record<string, unknown>>>;
}) {
  await pageViewerWithRole("admin", "/settings/data");
  const [states, erasures, workspace, filled, demo] = await Promise.all([
    getRetention(),
    listErasures(),
    getWorkspace(),
    filledPerson(await searchParams),
    getDemo(),
  ]);
  const waits = states.some(({ days, lastRunAt }) => days !== null && lastRunAt === null);
  const zone = workspace?.timeZone ?? "UTC";
  return (
    <>
      <PageHeader
        title="Data"
        description="How long details are kept, and one person's data. No number ever changes: counts, messages and what tells a copy from the original stay."
      />
      <div className="space-y-4">
        <Card>
          <CardHeader title="Retention" description="nothing is removed unless you say so" />
          <CardContent>
            <RetentionForm fields={states.map((state) => fieldOf(state, zone))} />
            {waits ? <RefreshEvery ms={REFRESH_MS} /> : null}
          </CardContent>
        </Card>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card id="export" className="scroll-mt-16">
            <CardHeader title="Export one person's data" />
            <CardContent>
              <ExportPerson filled={filled} />
            </CardContent>
          </Card>
          <Card id="erase" className="scroll-mt-16">
            <CardHeader title="Erase one person" />
            <CardContent>
              <ErasePerson filled={filled} />
            </CardContent>
          </Card>
        </div>
        <Card id="demo" className="scroll-mt-16">
          <CardHeader
            title="Demo data"
            description="90 days of an invented history of every provider, to look around"
          />
          <CardContent className="space-y-3">
            <p className="text-sm text-ink-2">
              {demo.hasDemo
                ? "Removing it takes its endpoints with everything of theirs. What your own providers sent stays as it is."
                : "It comes as separate endpoints, marked as demo, and goes again with all its numbers."}
            </p>
            <DemoControl demo={demo} />
          </CardContent>
        </Card>
        {erasures.length > 0 ? <Erasures erasures={erasures} zone={zone} /> : null}
      </div>
    </>
  );
}

const whoSchema = z.object({
  person: z.string().min(1).max(1_000).optional().catch(undefined),
  recipient: z.guid().optional().catch(undefined),
});

/** Whom a timeline's link names; somebody who is not known is as if nobody were named. */
async function filledPerson(
  asked: Readonly<Record<string, unknown>>,
): Promise<FilledPerson | null> {
  const { person, recipient } = whoSchema.parse(asked);
  if (person !== undefined) return { person };
  const report = recipient === undefined ? null : await getPerson({ recipient });
  if (recipient === undefined || !report) return null;
  return { recipient, name: report.names.length > 0 ? formatList(report.names) : null };
}

function fieldOf({ kind, days, bytes, lastRunAt, lastRemoved }: RetentionState, zone: string) {
  const ran = lastRunAt ? formatInstant(lastRunAt.toISOString(), zone) : null;
  const removed = lastRemoved === null ? "" : `, removed ${formatCount(lastRemoved)}`;
  return {
    kind,
    ...WORDS[kind],
    days,
    size: `${kind === "payload" && bytes !== null ? "about " : ""}${formatBytes(bytes)}`,
    lastRun: ran === null ? "never" : `${ran}${removed}`,
  } satisfies RetentionField;
}

type Erasure = Awaited<ReturnType<typeof listErasures>>[number];

function Erasures({ erasures, zone }: { erasures: readonly Erasure[]; zone: string }) {
  return (
    <Card className="px-4 py-2">
      <CardHeader title="Erasures" description={`times in ${zone}`} />
      <Table label="Erasures">
        <TableHeader>
          <tr>
            <TableHead>When</TableHead>
            <TableHead>By</TableHead>
            <TableHead>Pseudonym</TableHead>
            <TableHead className="text-right">Raw items</TableHead>
            <TableHead className="text-right">Events</TableHead>
            <TableHead className="text-right">Messages</TableHead>
            <TableHead className="text-right">Subscriptions</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {erasures.map((erasure) => (
            <TableRow key={erasure.id}>
              <TableCell className="whitespace-nowrap text-ink-2">
                {formatInstant(erasure.at.toISOString(), zone)}
              </TableCell>
              <TableCell className="[overflow-wrap:anywhere]">{erasure.actorName}</TableCell>
              <TableCell className="font-mono text-xs">{erasure.pseudonym}</TableCell>
              {[erasure.items, erasure.events, erasure.messages, erasure.subscriptions].map(
                (count, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns have a fixed order.
                  <TableCell key={index} className="text-right tabular-nums">
                    {formatCount(count)}
                  </TableCell>
                ),
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
