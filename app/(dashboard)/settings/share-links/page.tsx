import { Link2 } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { Card } from "@/components/ui/card";
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
import { hrefOfKept } from "@/lib/address/moving-range";
import { getFirstDay } from "@/lib/analytics/counts/first-day";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatCount, formatInstant } from "@/lib/format";
import { listShareLinks, type ShareLinkSummary } from "@/lib/settings/views/share-links";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { revokeShareLinkAction } from "./actions";

export const metadata: Metadata = { title: "Share links" };

export default async function ShareLinksPage() {
  await pageViewerWithRole("admin", "/settings/share-links");
  const [links, workspace, since] = await Promise.all([
    listShareLinks(),
    getWorkspace(),
    getFirstDay(),
  ]);
  return (
    <>
      <PageHeader
        title="Share links"
        description="Read-only pages that anybody with the link can see, without an account. Make one on a report’s page, under Views."
      />
      <Card className="px-4 py-2">
        {links.length === 0 ? (
          <EmptyState
            icon={Link2}
            title="Nothing is shared"
            description="A link shows one page with its range and filters as they are, no personal data, and ends by itself."
          />
        ) : (
          <LinkTable links={links} zone={workspace?.timeZone ?? "UTC"} since={since} />
        )}
      </Card>
    </>
  );
}

function LinkTable({
  links,
  zone,
  since,
}: {
  links: readonly ShareLinkSummary[];
  zone: string;
  since: string | null;
}) {
  const now = Date.now();
  return (
    <Table label="Share links">
      <TableHeader>
        <tr>
          <TableHead>Page</TableHead>
          <TableHead>Link</TableHead>
          <TableHead>Made by</TableHead>
          <TableHead numeric>Opens</TableHead>
          <TableHead>Last opened</TableHead>
          <TableHead>Ends</TableHead>
          <TableHead>
            <span className="sr-only">Revoke</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {links.map((link) => (
          <TableRow key={link.id}>
            <TableCell className="min-w-44 font-medium [overflow-wrap:anywhere]">
              <Link
                href={hrefOfKept(link, { zone, now, since }) as Route}
                className="underline-offset-3 hover:underline"
              >
                {link.title}
              </Link>
            </TableCell>
            <TableCell className="whitespace-nowrap font-mono text-xs text-ink-2">
              /share/…{link.ending}
            </TableCell>
            <TableCell className="min-w-40 text-ink-2 [overflow-wrap:anywhere]">
              {link.createdBy ?? "somebody removed"}
            </TableCell>
            <TableCell numeric>{formatCount(link.opens)}</TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <Instant at={link.lastUsedAt} zone={zone} now={now} never="never" />
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              {formatInstant(link.expiresAt.toISOString(), zone)}
            </TableCell>
            <TableCell className="text-right">
              <Confirm
                action={revokeShareLinkAction}
                fields={{ id: link.id }}
                trigger={
                  <>
                    Revoke<span className="sr-only"> {link.title}</span>
                  </>
                }
                title={`Revoke the link to ${link.title}?`}
                description="Whoever has it sees nothing from now on. This cannot be undone; you can make another one."
                confirm="Revoke"
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
