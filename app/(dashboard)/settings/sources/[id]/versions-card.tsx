import { Download } from "lucide-react";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { SourceDetail } from "@/lib/settings/sources/get-source";

/** The versions of a source's definition, and the one in use as a file. */
export function VersionsCard({ source, zone }: { source: SourceDetail; zone: string }) {
  if (source.versions.length === 0) return null;
  const now = Date.now();
  return (
    <Card className="mt-4">
      <CardHeader title="Saved mappings">
        <Button asChild size="sm">
          <a href={`/settings/sources/${source.id}/definition`} download>
            <Download aria-hidden="true" />
            Export as a file
          </a>
        </Button>
      </CardHeader>
      <CardContent>
        <ul className="space-y-1 text-sm">
          {source.versions.map(({ version, createdAt, createdBy, ...of }) => (
            <li key={version} className="[overflow-wrap:anywhere]">
              <span className="font-medium">Version {version}</span>{" "}
              <span className="text-ink-2">
                by {createdBy}, <Instant at={createdAt} zone={zone} now={now} />, {readsWords(of)}
              </span>
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  );
}

type Reads = Pick<SourceDetail["versions"][number], "readsAll" | "replacedBy">;

function readsWords({ readsAll, replacedBy }: Reads): string {
  if (replacedBy !== null) return `no longer in use: version ${replacedBy} reads all in its place`;
  return readsAll
    ? "reads all that ever came"
    : "reads what came from then on, and what was not understood before";
}
