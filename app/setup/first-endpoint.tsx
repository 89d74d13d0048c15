"use client";

import Link from "next/link";
import { useState } from "react";
import { CreateEndpoint } from "@/app/(dashboard)/settings/endpoints/create-endpoint";
import type { ProviderSummary } from "@/lib/settings/provider-summaries";
import { Steps } from "./steps";

/** The second and third step of setup: an endpoint, and a wait for its first event. */
export function FirstEndpoint({ providers }: { providers: readonly ProviderSummary[] }) {
  const [made, setMade] = useState(false);
  return (
    <>
      <Steps current={made ? 3 : 2} />
      <CreateEndpoint providers={providers} first onMade={() => setMade(true)} />
      {made ? null : (
        <p className="mt-6 text-sm text-ink-2">
          Not now?{" "}
          <Link href="/" className="text-accent underline underline-offset-3">
            Go to the overview
          </Link>{" "}
          and add endpoints later, in Settings: there you can fill in demo data too, to look around
          first.
        </p>
      )}
    </>
  );
}
