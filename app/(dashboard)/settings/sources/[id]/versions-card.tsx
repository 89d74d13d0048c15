import { Download } from "lucide-react";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { richWords } from "@/components/words/rich-words";
import type { SourceDetail } from "@/lib/settings/sources/get-source";
import { words } from "@/lib/words/words";

/** The versions of a source's definition, and the one in use as a file. */
export function VersionsCard({ source, zone }: { source: SourceDetail; zone: string }) {
  if (source.versions.length === 0) return null;
  const now = Date.now();
  const say = words("sources");
  return (
    <Card className="mt-4">
      <CardHeader title={say("savedMappings")}>
        <Button asChild size="sm">
          <a href={`/settings/sources/${source.id}/definition`} download>
            <Download aria-hidden="true" />
            {say("exportFile")}
          </a>
        </Button>
      </CardHeader>
      <CardContent>
        <ul className="space-y-1 text-sm">
          {source.versions.map(({ version, createdAt, createdBy, ...of }) => (
            <li key={version} className="[overflow-wrap:anywhere]">
              <span className="font-medium">{say("version", { version })}</span>{" "}
              <span className="text-ink-2">
                {richWords("sources")(readsKey(of), {
                  name: createdBy,
                  other: of.replacedBy ?? 0,
                  at: () => <Instant at={createdAt} zone={zone} now={now} />,
                })}
              </span>
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  );
}

type Reads = Pick<SourceDetail["versions"][number], "readsAll" | "replacedBy">;

function readsKey({ readsAll, replacedBy }: Reads) {
  if (replacedBy !== null) return "versionReplaced";
  return readsAll ? "versionAll" : "versionOnwards";
}
