import { PackageCheck } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Card, CardFooter } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatInstant } from "@/lib/format";
import { groupItemsParameters, listItems } from "@/lib/settings/quarantine/list-items";
import { getWorkspace } from "@/lib/settings/workspace/workspace";

export const metadata: Metadata = { title: "Items in quarantine" };

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
  return (
    <>
      <PageHeader title={group.name || "No type"} description={group.detail}>
        <Button asChild size="sm" className="ml-auto">
          <Link href="/settings/quarantine">Quarantine</Link>
        </Button>
      </PageHeader>
      <Card>
        {rows.length === 0 ? (
          <EmptyState
            icon={PackageCheck}
            title="None of these are in quarantine"
            description="They were replayed or are older than the newest 50,000 items there."
          />
        ) : (
          <ul aria-label="Items" className="divide-y divide-line-soft px-4 py-1 text-sm">
            {rows.map(({ requestId, itemIndex, receivedAt }) => (
              <li key={`${requestId}:${itemIndex}`} className="py-2">
                <Link
                  href={`/settings/requests/${requestId}#item-${itemIndex + 1}` as Route}
                  className="tabular-nums underline-offset-3 hover:underline"
                >
                  {formatInstant(receivedAt.toISOString(), zone)}
                  <span className="text-ink-2">, item {itemIndex + 1} of its request</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {next || group.after ? (
          <CardFooter>
            {group.after ? (
              <Button asChild size="sm">
                <Link href={pageHref(null)}>Newest</Link>
              </Button>
            ) : null}
            {next ? (
              <Button asChild size="sm" className="ml-auto">
                <Link href={pageHref(next)}>Older</Link>
              </Button>
            ) : null}
          </CardFooter>
        ) : null}
      </Card>
    </>
  );
}
