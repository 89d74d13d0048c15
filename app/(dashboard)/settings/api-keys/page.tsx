import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { pageViewerWithRole } from "@/lib/auth/page";
import { type ApiKeySummary, listApiKeys } from "@/lib/settings/api-keys";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { revokeApiKeyAction } from "./actions";
import { CreateApiKey } from "./create-api-key";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  await pageViewerWithRole("admin", "/settings/api-keys");
  const [keys, workspace] = await Promise.all([listApiKeys(), getWorkspace()]);
  return (
    <>
      <PageHeader
        title="API keys"
        description={
          <>
            For scripts that read <code className="font-mono text-xs">/api/v1</code> and for
            assistants at <code className="font-mono text-xs">/api/mcp</code>, with{" "}
            <code className="font-mono text-xs">Authorization: Bearer plk_…</code>.{" "}
            <a href="/api/v1/openapi.json" className="text-accent underline underline-offset-3">
              What it answers
            </a>
          </>
        }
      />
      <Card className="mb-4 px-4 py-2">
        {keys.length === 0 ? (
          <EmptyState
            icon={KeyRound}
            title="No API key yet"
            description="Make one below. It is shown once; afterwards only its last four characters are."
          />
        ) : (
          <KeyTable keys={keys} zone={workspace?.timeZone ?? "UTC"} />
        )}
      </Card>
      <Card className="max-w-xl">
        <CardHeader title="New key" />
        <CardContent>
          <CreateApiKey />
        </CardContent>
      </Card>
    </>
  );
}

function KeyTable({ keys, zone }: { keys: readonly ApiKeySummary[]; zone: string }) {
  const now = Date.now();
  return (
    <Table label="API keys">
      <TableHeader>
        <tr>
          <TableHead>Name</TableHead>
          <TableHead>Key</TableHead>
          <TableHead>Opens</TableHead>
          <TableHead>Last used</TableHead>
          <TableHead>Ends</TableHead>
          <TableHead>Created</TableHead>
          <TableHead>
            <span className="sr-only">Revoke</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {keys.map((key) => (
          <TableRow key={key.id}>
            <TableCell className="font-medium [overflow-wrap:anywhere]">{key.name}</TableCell>
            <TableCell className="whitespace-nowrap font-mono text-xs text-ink-2">
              plk_…{key.ending}
            </TableCell>
            <TableCell>{key.scopes.join(", ")}</TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <Instant at={key.lastUsedAt} zone={zone} now={now} never="never" />
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              {key.expired ? (
                <Badge tone="bad">expired</Badge>
              ) : (
                <Instant at={key.expiresAt} zone={zone} now={now} never="never" />
              )}
            </TableCell>
            <TableCell className="text-ink-2 [overflow-wrap:anywhere]">
              <Instant at={key.createdAt} zone={zone} now={now} />
              {key.createdBy ? ` by ${key.createdBy}` : null}{" "}
              {key.makerGone ? <Badge tone="warn">removed since</Badge> : null}
            </TableCell>
            <TableCell className="text-right">
              <Confirm
                action={revokeApiKeyAction}
                fields={{ id: key.id }}
                trigger={
                  <>
                    Revoke<span className="sr-only"> {key.name}</span>
                  </>
                }
                title={`Revoke ${key.name}?`}
                description="Anything that uses this key is refused from now on. This cannot be undone."
                confirm="Revoke"
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
