import { FlaskConical, Plug, Radio } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { DemoControl } from "@/app/(dashboard)/_demo/demo-control";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { BrowserWords } from "@/components/words/browser-words";
import { openScope } from "@/lib/analytics/counts/scope";
import type { EndpointFreshness } from "@/lib/analytics/health/answers";
import { hasRole, type Role } from "@/lib/auth/roles";
import { providerBySlug } from "@/lib/providers/registry";
import { type DemoState, getDemo, getFillingDemo } from "@/lib/settings/workspace/demo";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";
import { AfterAll } from "./after-all";
import { readFreshness } from "./freshness";
import type { OpenPage } from "./open-page";

/**
 * The page's contents, or what is left to do before there are any. Where freshness cannot be read
 * the contents come anyway.
 */
export async function Started({ page, children }: { page: OpenPage; children: ReactNode }) {
  const { role } = page.viewer;
  const [fresh, filling] = await Promise.all([
    readFreshness(page).catch((error: unknown) => {
      console.error(error);
      return null;
    }),
    hasRole(role, "admin") && (await getWorkspace())?.fillingDemo ? getFillingDemo() : null,
  ]);
  if (filling) return <Filling demo={filling} />;
  const unfiltered = page.filters.endpoint.length + page.filters.provider.length === 0;
  if (fresh && !unfiltered && !(await hasDeleted(page)))
    return (
      <>
        <AfterAll place={page.place} newest={fresh.newestEvent} />
        {children}
      </>
    );
  if (!(fresh && unfiltered) || fresh.newestEvent !== null) return children;
  if (fresh.endpoints.length === 0) return <NoEndpoint role={role} />;
  if (fresh.newestReceipt !== null) return children;
  return <NoEvents endpoints={fresh.endpoints} role={role} />;
}

/** True where the filters leave a deleted endpoint, whose freshness nobody asks for. */
async function hasDeleted({ filters, place }: OpenPage): Promise<boolean> {
  const { endpoints } = await openScope(filters, place.now);
  return endpoints.some((endpoint) => endpoint.deleted);
}

/** What stands for a page while the demo is all that there will be: half of it would only puzzle. */
function Filling({ demo }: { demo: DemoState }) {
  return (
    <Card>
      <EmptyState
        icon={FlaskConical}
        title={words("page")("fillingDemo")}
        description={words("page")("fillingDemoWhat")}
      >
        <Demo demo={demo} />
      </EmptyState>
    </Card>
  );
}

/** The demo's button, with its texts. */
function Demo({ demo }: { demo: DemoState }) {
  return (
    <BrowserWords areas={["demo-ui"]}>
      <DemoControl demo={demo} />
    </BrowserWords>
  );
}

/** What stands for a page while there is no endpoint. */
async function NoEndpoint({ role }: { role: Role }) {
  const say = words("page");
  return (
    <Card>
      <EmptyState icon={Plug} title={say("connectFirst")} description={say("endpointIs")}>
        {hasRole(role, "admin") ? (
          <>
            <Button asChild variant="primary">
              <Link href={"/settings/endpoints/new" as Route}>{say("createEndpoint")}</Link>
            </Button>
            <Demo demo={await getDemo()} />
          </>
        ) : (
          <p className="text-sm text-ink-2">{say("askAdmin")}</p>
        )}
      </EmptyState>
    </Card>
  );
}

/** What stands for a page while endpoints wait for their first event: the provider's own steps. */
async function NoEvents({
  endpoints,
  role,
}: {
  endpoints: readonly EndpointFreshness[];
  role: Role;
}) {
  const say = words("page");
  return (
    <Card>
      <EmptyState
        icon={Radio}
        title={say("waiting")}
        description={say("endpointReady")}
        className="pb-4"
      />
      <div className="mx-auto max-w-2xl space-y-6 px-5 pb-8">
        {endpoints.map((endpoint) => (
          <SetupSteps key={endpoint.endpoint} endpoint={endpoint} />
        ))}
        {hasRole(role, "admin") ? (
          <section className="space-y-2 text-sm text-ink-2">
            <p>{say("untilThen")}</p>
            <Demo demo={await getDemo()} />
          </section>
        ) : null}
      </div>
    </Card>
  );
}

function SetupSteps({ endpoint }: { endpoint: EndpointFreshness }) {
  const provider = providerBySlug(endpoint.provider);
  return (
    <section className="rounded-lg border border-line p-4">
      <h2 className="flex items-center justify-between gap-3 font-semibold">
        {endpoint.name}
        <Link
          href={`/settings/endpoints/${endpoint.endpoint}` as Route}
          className="text-xs font-normal text-accent underline-offset-3 hover:underline"
        >
          {words("page")("urlAndSecret")}
        </Link>
      </h2>
      <ol className="mt-2 list-decimal space-y-1.5 pl-5 text-sm text-ink-2 marker:text-ink-3">
        {said(provider?.setup ?? []).map((step) => (
          <li key={step.title}>
            <span className="font-medium text-ink">{step.title}.</span> {step.text}
          </li>
        ))}
      </ol>
    </section>
  );
}
