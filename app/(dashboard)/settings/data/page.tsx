import { z } from "zod";
import { DemoControl } from "@/app/(dashboard)/_demo/demo-control";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
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
import { BrowserWords } from "@/components/words/browser-words";
import { getPerson } from "@/lib/analytics/events/person";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatBytes, formatCount, formatInstant, formatList } from "@/lib/format";
import { listErasures } from "@/lib/settings/personal-data/personal-data";
import { getDemo } from "@/lib/settings/workspace/demo";
import { getRetention, type RetentionState } from "@/lib/settings/workspace/retention";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { ErasePerson } from "./erase-person";
import { ExportPerson } from "./export-person";
import type { FilledPerson } from "./person-field";
import { type RetentionField, RetentionForm } from "./retention-form";

export const generateMetadata = pageTitle(() => words("data")("data"));

/** How often it is looked whether the worker has followed a change. */
const REFRESH_MS = 10_000;

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
  const say = words("data");
  const waits = states.some(({ days, lastRunAt }) => days !== null && lastRunAt === null);
  const zone = workspace?.timeZone ?? "UTC";
  return (
    <>
      <PageHeader title={say("data")} description={say("about")} />
      <BrowserWords areas={["data-ui", "demo-ui"]}>
        <div className="space-y-4">
          <Card>
            <CardHeader title={say("retention")} description={say("unlessYouSay")} />
            <CardContent>
              <RetentionForm fields={states.map((state) => fieldOf(state, zone))} />
              {waits ? <RefreshEvery ms={REFRESH_MS} /> : null}
            </CardContent>
          </Card>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <Card id="export" className="scroll-mt-16">
              <CardHeader title={say("exportOne")} />
              <CardContent>
                <ExportPerson filled={filled} />
              </CardContent>
            </Card>
            <Card id="erase" className="scroll-mt-16">
              <CardHeader title={say("eraseOne")} />
              <CardContent>
                <ErasePerson filled={filled} />
              </CardContent>
            </Card>
          </div>
          <Card id="demo" className="scroll-mt-16">
            <CardHeader title={say("demoData")} description={say("demoIs")} />
            <CardContent className="space-y-3">
              <p className="text-sm text-ink-2">
                {say(demo.hasDemo ? "removingDemo" : "demoComes")}
              </p>
              <DemoControl demo={demo} />
            </CardContent>
          </Card>
          {erasures.length > 0 ? <Erasures erasures={erasures} zone={zone} /> : null}
        </div>
      </BrowserWords>
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
  const say = words("data");
  const size = formatBytes(bytes);
  return {
    kind,
    label: say(`kind.${kind}`),
    hint: say(`hint.${kind}`),
    days,
    size: kind === "payload" && bytes !== null ? say("aboutSize", { size }) : size,
    lastRun:
      ran === null
        ? say("never")
        : lastRemoved === null
          ? ran
          : say("ranRemoved", { at: ran, removed: formatCount(lastRemoved) }),
  } satisfies RetentionField;
}

type Erasure = Awaited<ReturnType<typeof listErasures>>[number];

function Erasures({ erasures, zone }: { erasures: readonly Erasure[]; zone: string }) {
  const say = words("data");
  return (
    <Card className="px-4 py-2">
      <CardHeader title={say("erasures")} description={say("timesIn", { zone })} />
      <Table label={say("erasures")}>
        <TableHeader>
          <tr>
            <TableHead>{say("when")}</TableHead>
            <TableHead>{say("by")}</TableHead>
            <TableHead>{say("pseudonym")}</TableHead>
            <TableHead className="text-right">{say("rawItems")}</TableHead>
            <TableHead className="text-right">{say("events")}</TableHead>
            <TableHead className="text-right">{say("messages")}</TableHead>
            <TableHead className="text-right">{say("subscriptions")}</TableHead>
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
