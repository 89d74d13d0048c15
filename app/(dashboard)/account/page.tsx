import type { Metadata } from "next";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewer } from "@/lib/auth/page";
import { getSecondFactor } from "@/lib/settings/people/second-factor";
import { listSessions } from "@/lib/settings/people/sessions";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { PasswordForm } from "./password-form";
import { SecondFactorCard } from "./second-factor/second-factor-card";
import { SessionList } from "./session-list";
import { ThemeChoice } from "./theme-choice";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const { email, role } = await pageViewer("/account");
  const [secondFactor, sessions, workspace] = await Promise.all([
    getSecondFactor(),
    listSessions(),
    getWorkspace(),
  ]);
  return (
    <div className="max-w-xl">
      <PageHeader title="Account" description={`${email}, ${role}`} />
      <div className="space-y-4">
        <Card>
          <CardHeader title="Password" />
          <CardContent>
            <PasswordForm email={email} />
          </CardContent>
        </Card>
        <Card>
          <CardHeader title="Second factor" />
          <CardContent>
            <SecondFactorCard {...secondFactor} />
          </CardContent>
        </Card>
        <Card>
          <CardHeader title="Theme" />
          <CardContent>
            <ThemeChoice />
          </CardContent>
        </Card>
        <Card>
          <CardHeader title="Sessions" />
          <CardContent>
            <SessionList sessions={sessions} zone={workspace?.timeZone ?? "UTC"} />
          </CardContent>
        </Card>
      </div>
    </div>
  );
}
