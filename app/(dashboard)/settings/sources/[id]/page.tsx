import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewerWithRole } from "@/lib/auth/page";
import { getSource } from "@/lib/settings/sources/get-source";
import { lookAtSource } from "@/lib/settings/sources/look-at-source";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { MappingPage } from "./mapping-page";
import { ReadingCard } from "./reading-card";
import { VersionsCard } from "./versions-card";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Map a source" };

export default async function SourcePage({ params }: Props) {
  const { id } = await params;
  await pageViewerWithRole("admin", `/settings/sources/${id}`);
  const source = await getSource(id);
  if (!source) notFound();
  const [look, workspace] = await Promise.all([lookAtSource({ id }), getWorkspace()]);
  const [endpoint] = source.endpoints;
  return (
    <>
      <p className="mb-1 text-sm">
        <Link
          href={endpoint ? `/settings/endpoints/${endpoint.id}` : "/settings/endpoints"}
          className="text-ink-2 hover:text-ink"
        >
          ← {endpoint?.name ?? "Endpoints"}
        </Link>
      </p>
      <PageHeader
        title={`Map ${source.name}`}
        description="Say what the values of its bodies mean. Nothing is counted before you save, and all that came is kept until then. That you looked at the bodies is in the audit log."
      />
      {source.reading ? (
        <div className="mb-4">
          <ReadingCard id={id} reading={source.reading} />
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
    </>
  );
}
