import { Mail, Plus } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardContent } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatInstant } from "@/lib/format";
import { CHAT_LABELS } from "@/lib/settings/alerts/chat-kinds";
import { listReports, type Report, type ReportDelivery } from "@/lib/settings/reports/list-reports";
import { scheduleWords } from "@/lib/settings/reports/schedule";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { deleteReportAction, sendReportNowAction } from "./actions";

export const generateMetadata = pageTitle(() => words("reports")("reports"));

export default async function ReportsPage() {
  const { email } = await pageViewerWithRole("admin", "/settings/reports");
  const [reports, workspace] = await Promise.all([listReports(), getWorkspace()]);
  const say = words("reports");
  const zone = workspace?.timeZone ?? "UTC";
  return (
    <>
      <PageHeader title={say("reports")} description={say("aboutReports")}>
        <Button asChild variant="primary" className="ml-auto">
          <Link href={"/settings/reports/new" as Route}>
            <Plus aria-hidden="true" /> {say("newReport")}
          </Link>
        </Button>
      </PageHeader>
      {reports.length === 0 ? (
        <Card>
          <EmptyState icon={Mail} title={say("noReportYet")} description={say("saveViewFirst")}>
            <Button asChild variant="primary">
              <Link href={"/settings/reports/new" as Route}>{say("createFirst")}</Link>
            </Button>
          </EmptyState>
        </Card>
      ) : (
        <div className="space-y-4">
          {reports.map((report) => (
            <ReportCard key={report.id} report={report} email={email} zone={zone} />
          ))}
        </div>
      )}
    </>
  );
}

function ReportCard({ report, email, zone }: { report: Report; email: string; zone: string }) {
  const { id, name, enabled, nextAt, recipients, chatKind } = report;
  const say = words("reports");
  const rich = richWords("reports");
  const names = [...recipients, ...(chatKind ? [CHAT_LABELS[chatKind]] : [])];
  const to = names.length > 0 ? say("to", { names: names.join(", ") }) : say("toNobody");
  const when = { schedule: scheduleWords(report), zone, to };
  const nextAtWords = formatInstant(nextAt.toISOString(), zone, false);
  return (
    <Card aria-labelledby={`report-${id}`}>
      <CardContent className="space-y-3 pt-4">
        <div className="flex flex-wrap items-center gap-2">
          <h2 id={`report-${id}`} className="mr-auto min-w-0 font-medium [overflow-wrap:anywhere]">
            <Link href={`/settings/reports/${id}` as Route} className="hover:text-accent">
              {name}
            </Link>{" "}
            {enabled ? null : <Badge tone="outline">{say("off")}</Badge>}
          </h2>
          <Button asChild size="sm">
            <a href={`/settings/reports/${id}/preview`} target="_blank" rel="noreferrer">
              {rich("previewThis", { name, hidden })}
            </a>
          </Button>
          <Confirm
            action={sendReportNowAction}
            fields={{ id }}
            trigger={say("sendMeOne")}
            title={say("sendQuestion", { name })}
            description={say("sendMeans", { email })}
            confirm={say("send")}
            harmless
          />
          <Confirm
            action={deleteReportAction}
            fields={{ id }}
            trigger={rich("deleteThis", { name, hidden })}
            title={say("deleteQuestion", { name })}
            description={say("deleteMeans")}
            confirm={say("delete")}
          />
        </div>
        <p className="text-sm [overflow-wrap:anywhere] text-ink-2">
          {enabled ? say("whenNext", { ...when, next: nextAtWords }) : say("when", when)}
        </p>
        <History report={report} zone={zone} />
      </CardContent>
    </Card>
  );
}

/** What became of one address. */
function DeliveryLine({ delivery }: { delivery: ReportDelivery }) {
  const { target, deliveredAt, waits, error } = delivery;
  const say = words("reports");
  const unsent = waits ? (["outline", "waits"] as const) : (["bad", "notSent"] as const);
  const [tone, word] = deliveredAt ? (["good", "sent"] as const) : unsent;
  return (
    <li className="[overflow-wrap:anywhere]">
      <Badge tone={tone}>{say(word)}</Badge>{" "}
      {error ? say(waits ? "targetFailedAgain" : "targetFailed", { target, error }) : target}
    </li>
  );
}

function History({ report, zone }: { report: Report; zone: string }) {
  const say = words("reports");
  if (report.runs.length === 0)
    return <p className="text-sm text-ink-3">{say("nothingSentYet")}</p>;
  // What did not arrive is seen without looking for it.
  const isTroubled = report.runs[0]?.deliveries.some(({ error }) => error !== null) ?? false;
  return (
    <details open={isTroubled}>
      <summary className="cursor-pointer text-sm text-ink-2">{say("whatWasSent")}</summary>
      <ul className="mt-2 space-y-2 text-sm">
        {report.runs.map(({ id, dueAt, deliveries }) => (
          <li key={id}>
            <span className="text-ink-2">{formatInstant(dueAt.toISOString(), zone)}</span>
            <ul className="ml-4 text-xs text-ink-3">
              {deliveries.map((one) => (
                <DeliveryLine key={one.id} delivery={one} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
