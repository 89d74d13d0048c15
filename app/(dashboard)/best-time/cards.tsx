import type { Route } from "next";
import type { ReactNode } from "react";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { BestTimeTable } from "@/components/cards/best-time-table";
import { CardSlot } from "@/components/cards/card-slot";
import { Heatmap } from "@/components/charts/heatmap";
import {
  type BestFact,
  type HeatPicture,
  prepareBestTime,
} from "@/components/charts/prepare-best-time";
import { coverageText, rateTitle } from "@/components/charts/prepare-funnel";
import { openedWord, RATE_TEXT } from "@/components/charts/stages";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Dash } from "@/components/ui/dash";
import { ReportLink } from "@/components/ui/report-link";
import { BrowserWords } from "@/components/words/browser-words";
import { richWords } from "@/components/words/rich-words";
import { hrefKeeping, hrefWith } from "@/lib/address/query";
import { presetRange } from "@/lib/address/range";
import type { BestCampaign, BestTimeReport } from "@/lib/analytics/funnel/answers";
import { PUSH_CHANNELS } from "@/lib/analytics/funnel/best-time";
import { daysInRange } from "@/lib/days";
import { formatPercent, NOT_REPORTED } from "@/lib/format";
import { words } from "@/lib/words/words";
import { readBestTime } from "./report";

/** Below this share of judged hours a longer range is offered. */
const ENOUGH_JUDGED = 0.5;

/** When messages are opened most, in words and as a picture. */
export function BestTimeCards({ page }: { page: ReportPage }) {
  const say = words("best-time");
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <CardSlot title={say("theBestTime")} height="min-h-24">
        <Facts page={page} />
      </CardSlot>
      <CardSlot title={say("hourByHour")} height="min-h-110">
        <Week page={page} />
      </CardSlot>
    </div>
  );
}

async function Facts({ page }: { page: ReportPage }) {
  const { facts } = prepareBestTime(await readBestTime(page));
  return (
    <Card aria-label={words("best-time")("theBestTime")}>
      <dl className="grid grid-cols-1 sm:grid-cols-3">
        {facts.map((fact) => (
          <Fact key={fact.title} fact={fact} />
        ))}
      </dl>
    </Card>
  );
}

function Fact({ fact }: { fact: BestFact }) {
  return (
    <div className="border-line-soft px-4 py-3.5 not-first:border-t sm:not-first:border-t-0 sm:not-first:border-l">
      <dt className="text-xs font-medium text-ink-2">{fact.title}</dt>
      <dd>
        <span
          className={`block text-2xl font-semibold tracking-[-0.025em] ${fact.clear ? "" : "text-ink-3"}`}
        >
          {fact.answer === NOT_REPORTED ? <Dash title={words("best-time")("none")} /> : fact.answer}
        </span>
        <span className="text-xs text-ink-3">{fact.detail}</span>
      </dd>
    </div>
  );
}

async function Week({ page }: { page: ReportPage }) {
  const report = await readBestTime(page);
  const picture = prepareBestTime(report);
  const { over } = report.rate;
  const coverage = coverageText(report.rate);
  const say = words("best-time");
  return (
    <Card aria-labelledby="best-time">
      <CardHeader
        id="best-time"
        title={say("openRateByHour")}
        description={
          <abbr title={rateTitle(report.rate, RATE_TEXT.open.parts)}>
            {[say("openedInPercent"), coverage, page.place.zone].filter(Boolean).join(" · ")}
          </abbr>
        }
      >
        <ExportLink path="/best-time" query={page.place.query} label={say("file")} size="sm" />
      </CardHeader>
      <CardContent>
        <p className="mb-3 text-sm text-ink-2">{picture.summary}</p>
        {over.length === 0 ? null : (
          <>
            <Notes page={page} report={report} picture={picture} />
            <BrowserWords areas={["best-time-ui"]}>
              <Heatmap picture={picture} least={report.least} />
            </BrowserWords>
            <BestTimeTable report={report} />
          </>
        )}
      </CardContent>
    </Card>
  );
}

const LINK = "font-medium text-accent underline-offset-3 hover:underline";

/** The way to the same page over some channels. */
function Alone({
  page,
  channel,
  children,
}: {
  page: ReportPage;
  channel: readonly string[];
  children: ReactNode;
}) {
  const { path, query } = page.place;
  const href = hrefWith(path, query, { channel: [...channel] });
  return (
    <ReportLink href={href as Route} scroll={false} className={LINK}>
      {children}
    </ReportLink>
  );
}

/** Whose hour the best one is: it may tell of the campaign rather than of the time. */
function Mostly({ page, campaign }: { page: ReportPage; campaign: BestCampaign }) {
  const { key, name, share } = campaign;
  return (
    <p>
      {richWords("best-time")("mostlyFrom", {
        share: formatPercent(share),
        name,
        link: (text) => (
          <ReportLink
            href={hrefKeeping(`/campaigns/${key}`, page.place.query) as Route}
            className={LINK}
          >
            {text}
          </ReportLink>
        ),
      })}
    </p>
  );
}

/** What must be said before one believes the colours, each with what to do about it. */
function Notes({
  page,
  report,
  picture,
}: {
  page: ReportPage;
  report: BestTimeReport;
  picture: HeatPicture;
}) {
  // There are e-mails too, and nobody asked for a channel.
  const alone = report.channels !== null && page.filters.channel.length === 0;
  const { judged, few, rival } = picture;
  const { path, query, range, zone, now } = page.place;
  const year = presetRange("12m", zone, now);
  const sparse = judged < (judged + few) * ENOUGH_JUDGED && daysInRange(range) < daysInRange(year);
  const mixed = report.openedBy.length > 1;
  const best = report.within
    ? report.within.cells.find(({ mark }) => mark === "best")
    : report.best;
  const mostly = best?.mostly;
  const say = words("best-time");
  const draw = richWords("best-time");
  const onlyOf = (channel: readonly string[]) => (text: ReactNode) => (
    <Alone page={page} channel={channel}>
      {text}
    </Alone>
  );
  return (
    <div className="mb-3 space-y-1 text-xs text-ink-2 empty:hidden">
      {sparse ? (
        <p>
          {say("mostHoursFew", { least: report.least })}{" "}
          <ReportLink href={hrefWith(path, query, year) as Route} scroll={false} className={LINK}>
            {say("lookAtYear")}
          </ReportLink>
        </p>
      ) : null}
      {rival ? <p>{rival}</p> : null}
      {mostly ? <Mostly page={page} campaign={mostly} /> : null}
      {alone ? (
        <p>
          {draw("pushesOnly", {
            email: onlyOf(["email"]),
            both: onlyOf([...PUSH_CHANNELS, "email"]),
          })}
        </p>
      ) : null}
      {mixed ? (
        <p>
          {draw("opensAreMixed", {
            opens: openedWord(report.openedBy),
            push: onlyOf(PUSH_CHANNELS),
            email: onlyOf(["email"]),
          })}
        </p>
      ) : null}
    </div>
  );
}
