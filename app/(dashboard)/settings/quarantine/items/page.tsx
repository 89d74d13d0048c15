import { PackageCheck } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { Button } from "@/components/ui/button";
import { Card, CardFooter } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { richWords } from "@/components/words/rich-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatCount, formatInstant } from "@/lib/format";
import { groupItemsParameters, listItems } from "@/lib/settings/quarantine/list-items";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { sayStored } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";

export const generateMetadata = pageTitle(() => words("quarantine")("itemsInQuarantine"));

const PATH = "/settings/quarantine/items";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

export default async function QuarantineItemsPage({
  searchParams,
}: {
  searchParams: Promise<Asked>;
}) {
  await pageViewerWithRole("admin", "/settings/quarantine");
  const { success, data: group } = groupItemsParameters.safeParse(await searchParams);
  if (!success) notFound();
  const [{ rows, next }, workspace] = await Promise.all([listItems(group), getWorkspace()]);
  const zone = workspace?.timeZone ?? "UTC";
  const pageHref = (after: string | null) => {
    const { after: _, ...rest } = group;
    return `${PATH}?${new URLSearchParams(after ? { ...rest, after } : rest)}` as Route;
  };
  const say = words("quarantine");
  const rich = richWords("quarantine");
  return (
    <>
      <PageHeader title={group.name || say("noType")} description={sayStored(group.detail)}>
        <Button asChild size="sm" className="ml-auto">
          <Link href="/settings/quarantine">{say("quarantine")}</Link>
        </Button>
      </PageHeader>
      <Card>
        {rows.length === 0 ? (
          <EmptyState
            icon={PackageCheck}
            title={say("noneHere")}
            description={say("noneHereMeans")}
          />
        ) : (
          <ul aria-label={say("items")} className="divide-y divide-line-soft px-4 py-1 text-sm">
            {rows.map(({ requestId, itemIndex, receivedAt }) => (
              <li key={`${requestId}:${itemIndex}`} className="py-2">
                <Link
                  href={`/settings/requests/${requestId}#item-${itemIndex + 1}` as Route}
                  className="tabular-nums underline-offset-3 hover:underline"
                >
                  {rich("itemAt", {
                    time: formatInstant(receivedAt.toISOString(), zone),
                    number: formatCount(itemIndex + 1),
                    soft: (text) => <span className="text-ink-2">{text}</span>,
                  })}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {next || group.after ? (
          <CardFooter>
            {group.after ? (
              <Button asChild size="sm">
                <Link href={pageHref(null)}>{say("newest")}</Link>
              </Button>
            ) : null}
            {next ? (
              <Button asChild size="sm" className="ml-auto">
                <Link href={pageHref(next)}>{say("older")}</Link>
              </Button>
            ) : null}
          </CardFooter>
        ) : null}
      </Card>
    </>
  );
}
