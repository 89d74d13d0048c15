import type { Route } from "next";
import { rateTitle } from "@/components/charts/prepare-funnel";
import { placeText, ratesOfSends } from "@/components/charts/prepare-sends";
import { RATE_TEXT, STAGE_TEXT } from "@/components/charts/stages";
import { Dash } from "@/components/ui/dash";
import { ReportLink } from "@/components/ui/report-link";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { Send } from "@/lib/analytics/campaigns/answers";
import type { Rates } from "@/lib/analytics/shapes";
import { formatCount, formatDay, formatTime, percentColumn } from "@/lib/format";
import { words } from "@/lib/words/words";

/** A send as the table lists it. */
export type SendLine = {
  readonly send: Send;
  /** The campaign's page in its days. */
  readonly href: string;
  /** It began before the page's range. */
  readonly earlier: boolean;
};

/** The sends of a campaign, the newest first; what nobody reports has no column. */
export function SendsTable({ lines, zone }: { lines: readonly SendLine[]; zone: string }) {
  const say = words("campaigns");
  const sends = lines.map(({ send }) => send);
  const rates = ratesOfSends(sends);
  const percents = new Map(
    rates.map((name) => [name, percentColumn(sends.map((send) => send.rates[name].value))]),
  );
  const percent = (name: keyof Rates, share: number | null) => percents.get(name)?.(share) ?? "";
  return (
    <Table label={say("sends")}>
      <TableHeader>
        <tr>
          <TableHead>{say("send")}</TableHead>
          <TableHead numeric title={say("messagesMeans")}>
            {say("messagesHead")}
          </TableHead>
          <TableHead numeric title={STAGE_TEXT.opened.definition}>
            {STAGE_TEXT.opened.label}
          </TableHead>
          {rates.map((name) => (
            <TableHead key={name} numeric title={RATE_TEXT[name].formula}>
              {RATE_TEXT[name].label}
            </TableHead>
          ))}
          <TableHead numeric title={say("placeMeans")}>
            {say("placeByOpenRate")}
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {lines.map(({ send, href, earlier }) => (
          <TableRow key={send.start}>
            <TableCell className="whitespace-nowrap">
              <ReportLink
                href={href as Route}
                className="font-medium underline-offset-3 hover:underline"
              >
                {formatDay(send.day, "full")}
              </ReportLink>
              <span className="ml-1.5 text-xs text-ink-3 max-sm:ml-0 max-sm:block">
                {earlier
                  ? say("beforeThisPeriod", { time: formatTime(send.start, zone, false) })
                  : formatTime(send.start, zone, false)}
              </span>
            </TableCell>
            <TableCell numeric>{formatCount(send.size)}</TableCell>
            <TableCell numeric>{formatCount(send.stages.opened)}</TableCell>
            {rates.map((name) => (
              <TableCell key={name} numeric>
                {send.rates[name].value === null ? (
                  <Dash title={rateTitle(send.rates[name], RATE_TEXT[name].parts) ?? undefined} />
                ) : (
                  <abbr title={rateTitle(send.rates[name], RATE_TEXT[name].parts) ?? undefined}>
                    {percent(name, send.rates[name].value)}
                  </abbr>
                )}
              </TableCell>
            ))}
            <TableCell numeric className="whitespace-nowrap">
              {placeText(send.places.open) || <Dash title={say("nothingToCompare")} />}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
