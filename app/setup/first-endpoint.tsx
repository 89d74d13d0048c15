"use client";

import Link from "next/link";
import { useState } from "react";
import { DemoControl } from "@/app/(dashboard)/_demo/demo-control";
import { CreateEndpoint } from "@/app/(dashboard)/settings/endpoints/create-endpoint";
import { richWords } from "@/components/words/rich-words";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import type { DemoState } from "@/lib/settings/workspace/demo";
import { Steps } from "./steps";

/** The second and third step of setup: an endpoint, and a wait for its first event. */
export function FirstEndpoint({
  providers,
  demo,
}: {
  providers: readonly ProviderSummary[];
  demo: DemoState;
}) {
  const [made, setMade] = useState(false);
  return (
    <>
      <Steps current={made ? 3 : 2} />
      <CreateEndpoint providers={providers} first onMade={() => setMade(true)} />
      {made ? null : (
        <div className="mt-6 space-y-3 text-sm text-ink-2">
          <p>
            {richWords("entrance-ui")("notNow", {
              link: (text) => (
                <Link href="/" className="text-accent underline underline-offset-3">
                  {text}
                </Link>
              ),
            })}
          </p>
          <DemoControl demo={demo} />
        </div>
      )}
    </>
  );
}
