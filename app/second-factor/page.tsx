import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SecondFactorCard } from "@/app/(dashboard)/account/second-factor/second-factor-card";
import { Entrance } from "@/components/forms/entrance";
import { BrowserWords } from "@/components/words/browser-words";
import { currentSession } from "@/lib/auth/session";
import { getSecondFactor } from "@/lib/settings/people/second-factor";
import { words } from "@/lib/words/words";
import { CodeForm } from "./code-form";

export const generateMetadata = (): Metadata => ({ title: words("entrance")("secondFactor") });

/** Where everybody needs a second factor, the page before all others for whoever has none. */
export default async function SecondFactorPage() {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  const say = words("entrance");
  if (session.mustProve) {
    return (
      <Entrance title={say("enterCode")} description={say("signedInAs", { email: session.email })}>
        <CodeForm />
      </Entrance>
    );
  }
  // It stays for the recovery codes, which are shown once, when the factor is on already.
  const secondFactor = await getSecondFactor();
  return (
    <Entrance
      title={say("setUpFactor")}
      description={say(session.mustSetUp ? "everybodyNeeds" : "takesAMinute")}
    >
      <BrowserWords areas={["account-ui"]}>
        <SecondFactorCard {...secondFactor} hasPassword={session.hasPassword} />
      </BrowserWords>
      {session.mustSetUp ? null : (
        <p className="mt-6 text-sm">
          <Link href="/" className="text-accent underline underline-offset-3">
            {say("goOnToPushlens")}
          </Link>
        </p>
      )}
    </Entrance>
  );
}
