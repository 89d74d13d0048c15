import { Link2 } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
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
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { hrefOfKept } from "@/lib/address/moving-range";
import { getFirstDay } from "@/lib/analytics/counts/first-day";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatCount, formatInstant } from "@/lib/format";
import { listShareLinks, type ShareLinkSummary } from "@/lib/settings/views/share-links";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { revokeShareLinkAction } from "./actions";

export const generateMetadata = pageTitle(() => words("share-links")("shareLinks"));

export default async function ShareLinksPage() {
  await pageViewerWithRole("admin", "/settings/share-links");
  const [links, workspace, since] = await Promise.all([
    listShareLinks(),
    getWorkspace(),
    getFirstDay(),
  ]);
  const say = words("share-links");
  return (
    <>
      <PageHeader title={say("shareLinks")} description={say("about")} />
      <Card className="px-4 py-2">
        {links.length === 0 ? (
          <EmptyState icon={Link2} title={say("nothingShared")} description={say("aLinkShows")} />
        ) : (
          <LinkTable links={links} zone={workspace?.timeZone ?? "UTC"} since={since} />
        )}
      </Card>
    </>
  );
}

/** Where a link's card may be shown. */
function cardWords(hosts: string | null): string {
  const say = words("share-links");
  if (hosts === null) return say("noSite");
  return hosts === "*" ? say("anySite") : hosts.replaceAll(" ", ", ");
}

const shownLink = (ending: string): string => `/share/…${ending}`;

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
  const say = words("share-links");
  const rich = richWords("share-links");
  return (
    <Table label={say("shareLinks")}>
      <TableHeader>
        <tr>
          <TableHead>{say("page")}</TableHead>
          <TableHead>{say("link")}</TableHead>
          <TableHead>{say("cardOn")}</TableHead>
          <TableHead>{say("madeBy")}</TableHead>
          <TableHead numeric>{say("opens")}</TableHead>
          <TableHead>{say("lastOpened")}</TableHead>
          <TableHead>{say("ends")}</TableHead>
          <TableHead>
            <span className="sr-only">{say("revoke")}</span>
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
              {shownLink(link.ending)}
            </TableCell>
            <TableCell className="min-w-32 text-xs text-ink-2 [overflow-wrap:anywhere]">
              {cardWords(link.cardHosts)}
            </TableCell>
            <TableCell className="min-w-40 text-ink-2 [overflow-wrap:anywhere]">
              {link.createdBy ?? say("somebodyRemoved")}
            </TableCell>
            <TableCell numeric>{formatCount(link.opens)}</TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <Instant at={link.lastUsedAt} zone={zone} now={now} never={say("never")} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              {formatInstant(link.expiresAt.toISOString(), zone)}
            </TableCell>
            <TableCell className="text-right">
              <Confirm
                action={revokeShareLinkAction}
                fields={{ id: link.id }}
                trigger={rich("revokeThis", { name: link.title, hidden })}
                title={say("revokeQuestion", { name: link.title })}
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
