import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SecondFactorCard } from "@/app/(dashboard)/account/second-factor/second-factor-card";
import { Entrance } from "@/components/forms/entrance";
import { currentSession } from "@/lib/auth/session";
import { getSecondFactor } from "@/lib/settings/people/second-factor";

export const metadata: Metadata = { title: "Set up a second factor" };

/** Where everybody needs a second factor, the page before all others for whoever has none. */
export default async function SecondFactorPage() {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  // It stays for the recovery codes, which are shown once, when the factor is on already.
  const secondFactor = await getSecondFactor();
  return (
    <Entrance
      title="Set up a second factor"
      description="Everybody here signs in with one: beside the password a code from an app on your phone. It takes a minute, with any authenticator app."
    >
      <SecondFactorCard {...secondFactor} />
      {session.mustSetUp ? null : (
        <p className="mt-6 text-sm">
          <Link href="/" className="text-accent underline underline-offset-3">
            Go on to Pushlens
          </Link>
        </p>
      )}
    </Entrance>
  );
}
