import type { CampaignOptOutsReport } from "@/lib/analytics/audience/answers";
import { formatCount, perThousandColumn } from "@/lib/format";
import { words } from "@/lib/words/words";
import { NamedFigures } from "./named-figures";

const MOST_SHOWN = 12;
/** A rate over fewer deliveries may be chance. */
const FEW = 1_000;

const shareOf = ({ perThousand }: CampaignOptOutsReport["rows"][number]): number | null =>
  perThousand === null ? null : perThousand / 1000;

/** Opt-outs for each 1,000 delivered, campaign by campaign; few deliveries are greyed. */
export function CampaignOptOutsTable({
  rows,
  hrefOf,
}: {
  rows: CampaignOptOutsReport["rows"];
  hrefOf: (key: string) => string;
}) {
  const say = words("audience");
  // What may be chance comes after what is not, in the order of its rates.
  const shown = [
    ...rows.filter(({ delivered }) => delivered >= FEW),
    ...rows.filter(({ delivered }) => delivered < FEW),
  ].slice(0, MOST_SHOWN);
  const perThousand = perThousandColumn(shown.map(shareOf));
  return (
    <>
      <NamedFigures
        label={say("perThousandByCampaign")}
        nameClass="max-w-72 truncate"
        heads={[
          say("campaign"),
          say("delivered"),
          say("optedOut"),
          [say("perThousand"), say("perThousandOfDelivered")],
        ]}
        rows={shown.map((row) => ({
          name: row.name,
          href: hrefOf(row.key),
          ...(row.delivered < FEW ? { pale: true, note: say("fewDelivered") } : {}),
          figures: [
            formatCount(row.delivered),
            formatCount(row.optedOut),
            perThousand(shareOf(row)),
          ],
        }))}
      />
      {rows.length > MOST_SHOWN ? (
        <p className="mt-2 text-2xs text-ink-3">
          {words("analytics")("andMore", { more: rows.length - MOST_SHOWN })}
        </p>
      ) : null}
    </>
  );
}
