import Link from "next/link";
import { notFound } from "next/navigation";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { getSource } from "@/lib/settings/sources/get-source";
import { lookAtSource } from "@/lib/settings/sources/look-at-source";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { sayStored } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";
import { MappingPage } from "./mapping-page";
import { ReadingCard } from "./reading-card";
import { VersionsCard } from "./versions-card";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = pageTitle(() => words("sources")("mapASource"));

export default async function SourcePage({ params }: Props) {
  const { id } = await params;
  await pageViewerWithRole("admin", `/settings/sources/${id}`);
  const source = await getSource(id);
  if (!source) notFound();
  const [look, workspace] = await Promise.all([lookAtSource({ id }), getWorkspace()]);
  const [endpoint] = source.endpoints;
  const say = words("sources");
  const { reading } = source;
  return (
    <BrowserWords areas={["labels-ui", "sources-ui", "stages-ui"]}>
      <p className="mb-1 text-sm">
        <Link
          href={endpoint ? `/settings/endpoints/${endpoint.id}` : "/settings/endpoints"}
          className="text-ink-2 hover:text-ink"
        >
          {endpoint ? say("backTo", { name: endpoint.name }) : say("backToEndpoints")}
        </Link>
      </p>
      <PageHeader title={say("mapThis", { name: source.name })} description={say("mapAbout")} />
      {reading ? (
        <div className="mb-4">
          <ReadingCard
            id={id}
            reading={{ ...reading, error: reading.error && sayStored(reading.error) }}
          />
        </div>
      ) : null}
      <MappingPage
        id={id}
        first={look}
        version={source.versions[0]?.version ?? 0}
        definition={source.definition}
        funnel={
          endpoint && source.endpoints.length === 1 ? `/funnel?endpoint=${endpoint.id}` : "/funnel"
        }
      />
      <VersionsCard source={source} zone={workspace?.timeZone ?? "UTC"} />
    </BrowserWords>
  );
}
