import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/forms/entrance";
import { BrowserWords } from "@/components/words/browser-words";
import { hasOwner } from "@/lib/auth/page";
import { hasRole } from "@/lib/auth/roles";
import { currentViewer } from "@/lib/auth/session";
import { listEndpoints } from "@/lib/settings/endpoints/list-endpoints";
import { providerSummaries } from "@/lib/settings/endpoints/provider-summaries";
import { getDemo } from "@/lib/settings/workspace/demo";
import { timeZones } from "@/lib/settings/workspace/time-zones";
import { words } from "@/lib/words/words";
import { ClaimForm } from "./claim-form";
import { FirstEndpoint } from "./first-endpoint";
import { Steps } from "./steps";

export const generateMetadata = (): Metadata => ({ title: words("entrance")("setUp") });

export default async function SetupPage() {
  if (!(await hasOwner())) return <ClaimStep />;
  const viewer = await currentViewer();
  if (!viewer) redirect("/sign-in?next=/setup");
  if (!hasRole(viewer.role, "admin")) redirect("/");
  // What is only just made stays on the screen: its secret is shown once.
  if ((await listEndpoints()).length > 0) redirect("/");
  const say = words("entrance");
  return (
    <Entrance wide title={say("connectFirst")} description={say("ownAddress")}>
      <BrowserWords areas={["demo-ui", "endpoints-ui"]}>
        <FirstEndpoint providers={providerSummaries()} demo={await getDemo()} />
      </BrowserWords>
    </Entrance>
  );
}

function ClaimStep() {
  const say = words("entrance");
  return (
    <Entrance wide title={say("setUpPushlens")} description={say("createOwner")}>
      <Steps current={1} />
      <ClaimForm zones={timeZones()} />
    </Entrance>
  );
}
