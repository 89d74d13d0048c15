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
import { kindLabel } from "@/lib/analytics/counts/labels";
import { todayIn } from "@/lib/days";
import { formatInstant } from "@/lib/format";
import type { ItemFate } from "@/lib/ingest/read/inspect-requests";

const RULES = {
  test_event: "a test event, counted apart",
  nothing_to_keep: "what its source’s mapping leaves out",
  inbound_message: "an inbound message",
  device_transition: "a device transition",
  confirmation: "a question for an admin",
  mapped: "mapped to “ignored” by an admin",
} as const;

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
  return (
    <Table label="Items">
      <TableHeader>
        <tr>
          <TableHead numeric>#</TableHead>
          <TableHead>Became</TableHead>
          <TableHead>Type</TableHead>
          <TableHead>Happened</TableHead>
          <TableHead>Where</TableHead>
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
  );
}

function typeOf(fate: ItemFate): string {
  if ("kind" in fate) return `${fate.name} (${kindLabel(fate.kind)})`;
  return "name" in fate ? (fate.name ?? "—") : "—";
}

type ItemPosition = { readonly requestId: string; readonly itemIndex: number };

function Where({ fate, place, zone }: { fate: ItemFate; place: ItemPosition; zone: string }) {
  if (fate.fate === "pending") return "waits to be processed, usually for seconds";
  if (fate.fate === "ignored") return `understood as ${RULES[fate.rule]}: nothing to keep`;
  if (fate.fate === "quarantined") return <Quarantined fate={fate} place={place} />;
  if (fate.fate === "erased") return "its data has been erased since";
  const day = todayIn(zone, fate.at);
  const events = fate.message
    ? `/events?message=${fate.message}&from=${day}&to=${day}`
    : `/events?from=${day}&to=${day}`;
  return (
    <span className="flex flex-wrap gap-x-3">
      {fate.fate === "duplicate" ? (
        <TextLink href={`/settings/requests/${fate.ofRequest}`}>
          Copy of item {fate.ofItem + 1} of this request
        </TextLink>
      ) : null}
      <TextLink href={events}>{fate.message ? "Its message" : "Events of that day"}</TextLink>
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
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>
        {fate.detail}{" "}
        {fate.understoodNow ? (
          "It is understood by now."
        ) : (
          <TextLink href="/settings/quarantine">Quarantine</TextLink>
        )}
      </span>
      <ReplayForm
        label="Replay"
        about={`item ${itemIndex + 1}`}
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
