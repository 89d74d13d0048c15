import type { Metadata } from "next";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewer } from "@/lib/auth/page";
import { getSecondFactor } from "@/lib/settings/second-factor";
import { signOutEverywhereAction } from "./actions";
import { PasswordForm } from "./password-form";
import { SecondFactorCard } from "./second-factor/second-factor-card";
import { ThemeChoice } from "./theme-choice";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const { email, role } = await pageViewer("/account");
  const secondFactor = await getSecondFactor();
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
          <CardContent className="flex flex-wrap items-center gap-3">
            <p className="min-w-56 flex-1 text-sm text-ink-2">
              Ends every session of yours, on every device, this one too.
            </p>
            <Confirm
              action={signOutEverywhereAction}
              fields={{}}
              trigger="Sign out everywhere"
              title="Sign out everywhere?"
              description="You will have to sign in again, on this device too."
              confirm="Sign out everywhere"
            />
          </CardContent>
        </Card>
      </div>
    </div>
  );
}
