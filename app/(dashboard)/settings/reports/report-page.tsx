import { Card, CardContent } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { pageName } from "@/lib/address/page-name";
import { pageAt } from "@/lib/address/pages";
import { CHAT_KINDS, CHAT_LABELS } from "@/lib/settings/alerts/chat-kinds";
import { mailsGoOut } from "@/lib/settings/send-mail";
import { listViews } from "@/lib/settings/views/saved-views";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { type ReportDraft, ReportForm } from "./report-form";

/** The page of a new report, or of one that is changed. */
export async function ReportPage({ title, draft }: { title: string; draft: ReportDraft }) {
  const [views, workspace] = await Promise.all([listViews(), getWorkspace()]);
  const say = words("reports");
  const sent = views.filter(({ path }) => pageAt(path)?.shares);
  return (
    <>
      <PageHeader
        title={title}
        description={sent.length > 0 ? say("sentByThemselves") : say("noViewYet")}
      />
      <Card className="max-w-2xl">
        <CardContent>
          <BrowserWords areas={["reports-ui"]}>
            <ReportForm
              draft={draft}
              views={sent.map(({ id, name, path }) => ({
                value: id,
                label: say("viewOfPage", { name, page: pageName(path) }),
              }))}
              chats={CHAT_KINDS.map((kind) => ({ value: kind, label: CHAT_LABELS[kind] }))}
              mails={mailsGoOut()}
              zone={workspace?.timeZone ?? "UTC"}
            />
          </BrowserWords>
        </CardContent>
      </Card>
    </>
  );
}
