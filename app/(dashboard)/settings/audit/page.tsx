import { ScrollText } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { ExportChoice } from "@/app/(dashboard)/_export/export-choice";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { Button } from "@/components/ui/button";
import { Card, CardFooter } from "@/components/ui/card";
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
import { richWords } from "@/components/words/rich-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatAgo, formatInstant } from "@/lib/format";
import { type AuditLine, listAudit } from "@/lib/settings/workspace/list-audit";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { AuditFilters } from "./audit-filters";
import { auditHref } from "./audit-href";

export const generateMetadata = pageTitle(() => words("audit")("auditLog"));

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await pageViewerWithRole("admin", "/settings/audit");
  const [page, workspace] = await Promise.all([listAudit(await searchParams), getWorkspace()]);
  const say = words("audit");
  const { before, ...filter } = page.filter;
  const zone = workspace?.timeZone ?? "UTC";
  return (
    <BrowserWords areas={["page-ui"]}>
      <PageHeader
        title={say("auditLog")}
        description={richWords("audit")("about", {
          zone,
          code: (text) => <code className="font-mono text-xs">{text}</code>,
        })}
      >
        <ExportChoice
          href={auditHref("/settings/audit/export", filter)}
          label={say("theAuditLog")}
          className="ml-auto"
        />
      </PageHeader>
      <AuditFilters page={page} />
      <Card className="px-4 py-2">
        {page.lines.length === 0 ? (
          <EmptyState icon={ScrollText} title={say("noEntries")} description={say("nothingFits")} />
        ) : (
          <AuditTable lines={page.lines} zone={zone} />
        )}
        {page.next || before ? (
          <CardFooter className="-mx-4 mt-2">
            {before ? (
              <Button asChild size="sm">
                <Link href={auditHref("/settings/audit", filter) as Route}>{say("newest")}</Link>
              </Button>
            ) : null}
            {page.next ? (
              <Button asChild size="sm" className="ml-auto">
                <Link
                  href={auditHref("/settings/audit", { ...filter, before: page.next }) as Route}
                >
                  {say("older")}
                </Link>
              </Button>
            ) : null}
          </CardFooter>
        ) : null}
      </Card>
    </BrowserWords>
  );
}

function AuditTable({ lines, zone }: { lines: readonly AuditLine[]; zone: string }) {
  const say = words("audit");
  const now = Date.now();
  return (
    <Table label={say("auditLog")}>
      <TableHeader>
        <tr>
          <TableHead numeric>{say("number")}</TableHead>
          <TableHead>{say("when")}</TableHead>
          <TableHead>{say("who")}</TableHead>
          <TableHead>{say("what")}</TableHead>
          <TableHead>{say("details")}</TableHead>
          <TableHead>{say("hash")}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.seq}>
            <TableCell numeric className="text-ink-3 tabular-nums">
              {line.seq}
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <time dateTime={line.at.toISOString()} title={formatAgo(line.at.toISOString(), now)}>
                {formatInstant(line.at.toISOString(), zone)}
              </time>
            </TableCell>
            <TableCell className="min-w-44 [overflow-wrap:anywhere]">{line.actor}</TableCell>
            <TableCell className="min-w-44">
              {line.did}
              {line.subject ? (
                <span className="block text-ink-2 [overflow-wrap:anywhere]">{line.subject}</span>
              ) : null}
            </TableCell>
            <TableCell className="min-w-40 text-ink-2 [overflow-wrap:anywhere]">
              {line.details}
            </TableCell>
            <TableCell className="font-mono text-2xs text-ink-3" title={line.hash}>
              {line.hash.slice(0, 8)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
