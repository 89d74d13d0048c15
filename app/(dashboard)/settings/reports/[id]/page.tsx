import { notFound } from "next/navigation";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { ReportPage } from "@/app/(dashboard)/settings/reports/report-page";
import { pageViewerWithRole } from "@/lib/auth/page";
import { listReports } from "@/lib/settings/reports/list-reports";
import { words } from "@/lib/words/words";

export const generateMetadata = pageTitle(() => words("reports")("report"));

export default async function ChangeReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await pageViewerWithRole("admin", `/settings/reports/${encodeURIComponent(id)}`);
  const report = (await listReports()).find((one) => one.id === id);
  if (!report) notFound();
  const { runs: _, nextAt: __, path: ___, query: ____, range: _____, ...kept } = report;
  const draft = { ...kept, chatKind: kept.chatKind ?? "", chatUrl: kept.chatUrl ?? "" };
  return <ReportPage title={report.name} draft={draft} />;
}
