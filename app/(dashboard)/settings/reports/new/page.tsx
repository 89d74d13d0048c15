import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { ReportPage } from "@/app/(dashboard)/settings/reports/report-page";
import { pageViewerWithRole } from "@/lib/auth/page";
import { words } from "@/lib/words/words";

export const generateMetadata = pageTitle(() => words("reports")("newReport"));

export default async function NewReportPage() {
  const { email } = await pageViewerWithRole("admin", "/settings/reports/new");
  const draft = {
    ...{
      id: null,
      name: "",
      period: "ended",
      every: "week" as const,
      weekday: 1,
      monthDay: 1,
      hour: 8,
    },
    ...{ recipients: [email], chatKind: "", chatUrl: "", attachCsv: false, enabled: true },
  };
  return <ReportPage title={words("reports")("newReport")} draft={draft} />;
}
