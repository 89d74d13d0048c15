import type { Route } from "next";
import Link from "next/link";
import { ReplayForm } from "@/app/(dashboard)/settings/quarantine/replay-form";
import { FateBadge } from "@/app/(dashboard)/settings/requests/fate-words";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { BrowserWords } from "@/components/words/browser-words";
import { kindLabel } from "@/lib/analytics/counts/labels";
import { todayIn } from "@/lib/days";
import { formatCount, formatInstant } from "@/lib/format";
import type { ItemFate } from "@/lib/ingest/read/inspect-requests";
import { sayStored } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";

/** What each item became, with a way to where it counted. */
export function ItemsTable({
  requestId,
  fates,
  zone,
}: {
  requestId: string;
  fates: readonly ItemFate[];
  zone: string;
}) {
  const say = words("requests");
  return (
    <BrowserWords areas={["quarantine-ui"]}>
      <Table label={say("items")}>
        <TableHeader>
          <tr>
            <TableHead numeric>#</TableHead>
            <TableHead>{say("became")}</TableHead>
            <TableHead>{say("type")}</TableHead>
            <TableHead>{say("happened")}</TableHead>
            <TableHead>{say("where")}</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {fates.map((fate, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its index
            <TableRow key={index} id={`item-${index + 1}`} className="target:bg-accent-soft">
              <TableCell numeric className="w-8 text-ink-3">
                {index + 1}
              </TableCell>
              <TableCell>
                <FateBadge fate={fate.fate} />
              </TableCell>
              <TableCell className="min-w-36 [overflow-wrap:anywhere]">{typeOf(fate)}</TableCell>
              <TableCell className="whitespace-nowrap text-ink-2">
                {"at" in fate ? formatInstant(new Date(fate.at).toISOString(), zone) : "—"}
              </TableCell>
              <TableCell className="min-w-40 [overflow-wrap:anywhere]">
                <Where fate={fate} place={{ requestId, itemIndex: index }} zone={zone} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </BrowserWords>
  );
}

function typeOf(fate: ItemFate): string {
  if ("kind" in fate)
    return words("requests")("typeOf", { name: fate.name, kind: kindLabel(fate.kind) });
  return "name" in fate ? (fate.name ?? "—") : "—";
}

type ItemPosition = { readonly requestId: string; readonly itemIndex: number };

function Where({ fate, place, zone }: { fate: ItemFate; place: ItemPosition; zone: string }) {
  const say = words("requests");
  if (fate.fate === "pending") return say("waits");
  if (fate.fate === "ignored") return say(`rule.${fate.rule}`);
  if (fate.fate === "quarantined") return <Quarantined fate={fate} place={place} />;
  if (fate.fate === "erased") return say("hasBeenErased");
  const day = todayIn(zone, fate.at);
  const events = fate.message
    ? `/events?message=${fate.message}&from=${day}&to=${day}`
    : `/events?from=${day}&to=${day}`;
  return (
    <span className="flex flex-wrap gap-x-3">
      {fate.fate === "duplicate" ? (
        <TextLink href={`/settings/requests/${fate.ofRequest}`}>
          {say("copyOf", { place: formatCount(fate.ofItem + 1) })}
        </TextLink>
      ) : null}
      <TextLink href={events}>{say(fate.message ? "itsMessage" : "eventsOfDay")}</TextLink>
    </span>
  );
}

function Quarantined({
  fate,
  place,
}: {
  fate: Extract<ItemFate, { fate: "quarantined" }>;
  place: ItemPosition;
}) {
  const { requestId, itemIndex } = place;
  const say = words("requests");
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>
        {sayStored(fate.detail)}{" "}
        {fate.understoodNow ? (
          say("understoodNow")
        ) : (
          <TextLink href="/settings/quarantine">{say("quarantine")}</TextLink>
        )}
      </span>
      <ReplayForm
        label={say("replay")}
        about={say("itemAt", { place: formatCount(itemIndex + 1) })}
        fields={{ requestId, itemIndex: String(itemIndex) }}
        lasting
      />
    </span>
  );
}

function TextLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link href={href as Route} className="text-accent underline underline-offset-3">
      {children}
    </Link>
  );
}
