import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { companySignIn } from "@/lib/auth/open-id";
import { pageViewer } from "@/lib/auth/page";
import { requireSession } from "@/lib/auth/session";
import { getSecondFactor } from "@/lib/settings/people/second-factor";
import { listSessions } from "@/lib/settings/people/sessions";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { LanguageForm } from "./language-form";
import { PasswordForm } from "./password-form";
import { SecondFactorCard } from "./second-factor/second-factor-card";
import { SessionList } from "./session-list";
import { ThemeChoice } from "./theme-choice";

export const generateMetadata = pageTitle(() => words("account")("account"));

export default async function AccountPage() {
  const { email, role } = await pageViewer("/account");
  const [secondFactor, sessions, workspace, session] = await Promise.all([
    getSecondFactor(),
    listSessions(),
    getWorkspace(),
    requireSession(),
  ]);
  const say = words("account");
  const company = companySignIn();
  return (
    <BrowserWords areas={["account-ui"]}>
      <div className="max-w-xl">
        <PageHeader
          title={say("account")}
          description={`${email}, ${words("shell-ui")(`role.${role}`)}`}
        />
        <div className="space-y-4">
          <Card>
            <CardHeader title={say("password")} />
            <CardContent>
              {session.hasPassword ? (
                <PasswordForm email={email} />
              ) : (
                <p className="text-sm text-ink-2">
                  {company ? say("noPassword", { company }) : say("noPasswordCompany")}
                </p>
              )}
            </CardContent>
          </Card>
          <Card>
            <CardHeader title={say("secondFactor")} />
            <CardContent>
              <SecondFactorCard {...secondFactor} hasPassword={session.hasPassword} />
            </CardContent>
          </Card>
          <Card>
            <CardHeader title={say("theme")} />
            <CardContent>
              <ThemeChoice />
            </CardContent>
          </Card>
          <Card>
            <CardHeader title={say("language")} />
            <CardContent>
              <LanguageForm chosen={session.language} />
            </CardContent>
          </Card>
          <Card>
            <CardHeader title={say("sessions")} />
            <CardContent>
              <SessionList sessions={sessions} zone={workspace?.timeZone ?? "UTC"} />
            </CardContent>
          </Card>
        </div>
      </div>
    </BrowserWords>
  );
}
