import { KeyRound } from "lucide-react";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
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
import { BrowserWords } from "@/components/words/browser-words";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { type ApiKeySummary, listApiKeys } from "@/lib/settings/api-keys";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { revokeApiKeyAction } from "./actions";
import { CreateApiKey } from "./create-api-key";

export const generateMetadata = pageTitle(() => words("api-keys")("apiKeys"));

export default async function ApiKeysPage() {
  await pageViewerWithRole("admin", "/settings/api-keys");
  const say = words("api-keys");
  const rich = richWords("api-keys");
  const [keys, workspace] = await Promise.all([listApiKeys(), getWorkspace()]);
  return (
    <>
      <PageHeader
        title={say("apiKeys")}
        description={rich("about", {
          header: "Authorization: Bearer plk_…",
          code: (text) => <code className="font-mono text-xs">{text}</code>,
          link: (text) => (
            <a href="/api/v1/openapi.json" className="text-accent underline underline-offset-3">
              {text}
            </a>
          ),
        })}
      />
      <Card className="mb-4 px-4 py-2">
        {keys.length === 0 ? (
          <EmptyState icon={KeyRound} title={say("noKeyYet")} description={say("makeOne")} />
        ) : (
          <KeyTable keys={keys} zone={workspace?.timeZone ?? "UTC"} />
        )}
      </Card>
      <Card className="max-w-xl">
        <CardHeader title={say("newKey")} />
        <CardContent>
          <BrowserWords areas={["api-keys-ui"]}>
            <CreateApiKey />
          </BrowserWords>
        </CardContent>
      </Card>
    </>
  );
}

const shownKey = (ending: string): string => `plk_…${ending}`;

function KeyTable({ keys, zone }: { keys: readonly ApiKeySummary[]; zone: string }) {
  const now = Date.now();
  const say = words("api-keys");
  const rich = richWords("api-keys");
  return (
    <Table label={say("apiKeys")}>
      <TableHeader>
        <tr>
          <TableHead>{say("name")}</TableHead>
          <TableHead>{say("key")}</TableHead>
          <TableHead>{say("opens")}</TableHead>
          <TableHead>{say("lastUsed")}</TableHead>
          <TableHead>{say("ends")}</TableHead>
          <TableHead>{say("created")}</TableHead>
          <TableHead>
            <span className="sr-only">{say("revoke")}</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {keys.map((key) => (
          <TableRow key={key.id}>
            <TableCell className="font-medium [overflow-wrap:anywhere]">{key.name}</TableCell>
            <TableCell className="whitespace-nowrap font-mono text-xs text-ink-2">
              {shownKey(key.ending)}
            </TableCell>
            <TableCell>{key.scopes.map((scope) => say(`scope.${scope}`)).join(", ")}</TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <Instant at={key.lastUsedAt} zone={zone} now={now} never={say("never")} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              {key.expired ? (
                <Badge tone="bad">{say("expired")}</Badge>
              ) : (
                <Instant at={key.expiresAt} zone={zone} now={now} never={say("never")} />
              )}
            </TableCell>
            <TableCell className="text-ink-2 [overflow-wrap:anywhere]">
              <Instant at={key.createdAt} zone={zone} now={now} />
              {key.createdBy ? ` ${say("by", { name: key.createdBy })}` : null}{" "}
              {key.makerGone ? <Badge tone="warn">{say("removedSince")}</Badge> : null}
            </TableCell>
            <TableCell className="text-right">
              <Confirm
                action={revokeApiKeyAction}
                fields={{ id: key.id }}
                trigger={rich("revokeThis", { name: key.name, hidden })}
                title={say("revokeQuestion", { name: key.name })}
                description={say("revokeMeans")}
                confirm={say("revoke")}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
