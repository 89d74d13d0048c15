import type { ReactNode } from "react";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { SubscriberGroup } from "@/lib/analytics/audience/answers";
import { shareLeft } from "@/lib/analytics/audience/share-left";
import { formatCount, percentColumn } from "@/lib/format";
import { words } from "@/lib/words/words";
import { NamedFigures } from "./named-figures";

const MOST_SHOWN = 12;

/** Subscriptions as they are now, by one attribute, with who left in the range. */
export function SubscriberGroups({
  id,
  title,
  label,
  description,
  name,
  groups,
  empty,
  hrefOf,
  children,
}: {
  id: string;
  title: string;
  /** What the table is called. */
  label: string;
  description: string;
  name: string;
  groups: readonly SubscriberGroup[];
  empty: string;
  /** Where a group's name leads; null: it is not known. */
  hrefOf?: ((key: string | null) => string) | undefined;
  /** Beside the title, where there is a table. */
  children?: ReactNode;
}) {
  const say = words("audience");
  const shown = groups.slice(0, MOST_SHOWN);
  const percent = percentColumn(shown.map(shareLeft));
  const known = groups.some((group) => group.key !== null);
  return (
    <Card aria-labelledby={id}>
      <CardHeader id={id} title={title} description={description}>
        {known ? children : null}
      </CardHeader>
      <CardContent>
        {known ? (
          <NamedFigures
            label={label}
            nameClass="max-w-56 truncate"
            heads={[
              name,
              [say("subscribed"), say("subscribedIs")],
              [say("left"), say("leftIs")],
              [say("shareLeft"), say("shareLeftIs")],
              [say("leftInPeriod"), say("leftInPeriodIs")],
            ]}
            rows={shown.map((group) => ({
              name: group.label,
              ...(group.key === null ? { pale: true } : { title: group.key }),
              ...(hrefOf ? { href: hrefOf(group.key) } : {}),
              figures: [
                formatCount(group.subscribed),
                formatCount(group.left),
                percent(shareLeft(group)),
                formatCount(group.leftInRange),
              ],
            }))}
          />
        ) : (
          <p className="grid min-h-28 place-items-center text-center text-sm text-ink-3">{empty}</p>
        )}
        {groups.length > MOST_SHOWN ? (
          <p className="mt-2 text-2xs text-ink-3">
            {words("analytics")("andMore", { more: groups.length - MOST_SHOWN })}
          </p>
        ) : null}
      </CardContent>
    </Card>
  );
}
