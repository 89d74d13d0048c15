import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { CardSlot } from "@/components/cards/card-slot";
import { DeliveredTable } from "@/components/cards/delivered-table";
import { endingNotes, personNotes, splitNotes } from "@/components/charts/experiment-notes";
import { ForestPlot } from "@/components/charts/forest-plot";
import {
  type ExperimentAnswer,
  experimentAnswer,
  experimentFacts,
  isEmpty,
  prepareForest,
  prepareRunning,
} from "@/components/charts/prepare-experiments";
import { RunningInterval } from "@/components/charts/running-interval";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Dash } from "@/components/ui/dash";
import { Segmented } from "@/components/ui/segmented";
import { BrowserWords } from "@/components/words/browser-words";
import { hrefWith } from "@/lib/address/query";
import type { ExperimentsReport } from "@/lib/analytics/experiments/answers";
import { experimentsParameters } from "@/lib/analytics/experiments/parameters";
import { windowWords } from "@/lib/analytics/experiments/reasons";
import { formatPointFigure, NOT_REPORTED } from "@/lib/format";
import { PROVIDERS } from "@/lib/providers/registry";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";
import { PlannedShareForm } from "./planned-share-form";
import { readExperiments } from "./report";

/** Whether context-aware delivery pays: the answer first, then what it rests on. */
export function ExperimentCards({
  page,
  changes = false,
}: {
  page: ReportPage;
  /** Where whoever looks may say which share was asked for. */
  changes?: boolean;
}) {
  const say = words("experiments");
  return (
    <div className="grid grid-cols-1 gap-3.5 xl:grid-cols-2">
      <div className="xl:col-span-2">
        <CardSlot title={words("analytics")("theAnswer")} height="min-h-40">
          <Answer page={page} />
        </CardSlot>
      </div>
      <CardSlot title={say("byCampaign")} height="min-h-60" className="xl:col-span-2">
        <ByCampaign page={page} />
      </CardSlot>
      <CardSlot title={say("isItFair")} height="min-h-60">
        <Fairness page={page} changes={changes} />
      </CardSlot>
      <CardSlot title={say("overTime")} height="min-h-60">
        <OverTime page={page} />
      </CardSlot>
      <CardSlot title={say("plannedAndDelivered")} height="min-h-60" className="xl:col-span-2">
        <Delivered page={page} />
      </CardSlot>
    </div>
  );
}

const TONES: Readonly<Record<ExperimentAnswer["tone"], string>> = {
  good: "text-good",
  bad: "text-bad",
  info: "text-ink",
  warn: "text-warn",
};
const WINDOWS = experimentsParameters.shape.window.unwrap().options;

async function Answer({ page }: { page: ReportPage }) {
  const report = await readExperiments(page);
  const answer = experimentAnswer(report);
  const say = words("experiments");
  const { path, query } = page.place;
  return (
    <Card aria-labelledby="answer">
      <CardHeader id="answer" title={say("doesItPay")} description={say("openedByPlan")}>
        <Segmented
          label={say("howLongToOpen")}
          options={WINDOWS.map((window) => ({
            label: windowWords(window),
            title: say("openedWithin", { window: windowWords(window) }),
            href: hrefWith(path, query, { window: window === "72h" ? null : window }),
            current: window === report.window,
          }))}
        />
      </CardHeader>
      <CardContent>
        <p
          className={`text-xl font-semibold tracking-[-0.015em] [overflow-wrap:anywhere] ${TONES[answer.tone]}`}
        >
          {answer.title}
        </p>
        <p className="mt-1 max-w-3xl text-sm text-ink-2">{answer.detail}</p>
        {isEmpty(report) ? null : <Facts report={report} />}
      </CardContent>
    </Card>
  );
}

function Facts({ report }: { report: ExperimentsReport }) {
  const say = words("experiments");
  return (
    <>
      <dl className="mt-4 grid grid-cols-1 gap-y-3 sm:grid-cols-3">
        {experimentFacts(report).map(({ label, value, detail }) => (
          <div
            key={label}
            className="sm:not-first:border-l sm:not-first:border-line-soft sm:not-first:pl-4"
          >
            <dt className="text-xs font-medium text-ink-2">{label}</dt>
            <dd>
              <span className="block text-2xl font-semibold tracking-[-0.025em] tabular-nums">
                {value === NOT_REPORTED ? <Dash title={say("noMessagesToTell")} /> : value}
              </span>
              <span className="text-xs text-ink-3">{detail}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-3xl text-xs text-ink-3">{say("boundsHold")}</p>
    </>
  );
}

async function ByCampaign({ page }: { page: ReportPage }) {
  const report = await readExperiments(page);
  if (isEmpty(report)) return null;
  const { path, query } = page.place;
  const say = words("experiments");
  return (
    <Card aria-labelledby="by-campaign">
      <CardHeader
        id="by-campaign"
        title={say("byCampaign")}
        description={say("eachWithinItself")}
      />
      <CardContent>
        {report.strata.length === 0 ? (
          <p className="text-sm text-ink-2">{say("noneIsPlanned")}</p>
        ) : (
          <ForestPlot
            forest={prepareForest(report)}
            hrefOf={(campaign) => hrefWith(path, query, { campaign })}
          />
        )}
      </CardContent>
    </Card>
  );
}

function Notes({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="text-xs font-medium text-ink-2">{title}</h3>
      {lines.map((line) => (
        <p key={line} className="mt-0.5 text-sm [overflow-wrap:anywhere]">
          {line}
        </p>
      ))}
    </div>
  );
}

async function Fairness({ page, changes }: { page: ReportPage; changes: boolean }) {
  const say = words("experiments");
  const report = await readExperiments(page);
  if (isEmpty(report)) return null;
  return (
    <Card aria-labelledby="fairness">
      <CardHeader id="fairness" title={say("isItFair")} />
      <CardContent className="space-y-3">
        <Notes title={say("theSplit")} lines={splitNotes(report)} />
        <Notes title={say("neverDelivered")} lines={endingNotes(report)} />
        <Notes title={say("persons")} lines={personNotes(report)} />
        {PROVIDERS.map(({ slug, label, planning }) =>
          planning ? (
            <Notes
              key={slug}
              title={say("howTheyPlan", { provider: said(label) })}
              lines={[said(planning.how)]}
            />
          ) : null,
        )}
        {changes ? (
          <BrowserWords areas={["experiments-ui"]}>
            <PlannedShareForm share={report.sampleRatio.expected} />
          </BrowserWords>
        ) : null}
      </CardContent>
    </Card>
  );
}

async function OverTime({ page }: { page: ReportPage }) {
  const report = await readExperiments(page);
  if (isEmpty(report)) return null;
  const running = prepareRunning(report);
  const say = words("experiments");
  return (
    <Card aria-labelledby="over-time">
      <CardHeader id="over-time" title={say("overTime")} description={say("knownByThen")} />
      <CardContent>
        {running ? (
          <RunningInterval running={running} />
        ) : (
          <p className="text-sm text-ink-2">{say("tooFewToDraw")}</p>
        )}
      </CardContent>
    </Card>
  );
}

async function Delivered({ page }: { page: ReportPage }) {
  const report = await readExperiments(page);
  if (isEmpty(report)) return null;
  const say = words("experiments");
  return (
    <Card aria-labelledby="delivered">
      <CardHeader
        id="delivered"
        title={say("plannedAndDelivered")}
        description={say("whatBecame")}
      />
      <CardContent className="space-y-3">
        <DeliveredTable report={report} />
        <Callout tone="warn" title={say("biased")}>
          <p>
            {report.asDelivered
              ? say("byDelivery", {
                  difference: formatPointFigure(report.asDelivered.difference),
                })
              : ""}{" "}
            {say("doNotDecideByIt")}
          </p>
        </Callout>
      </CardContent>
    </Card>
  );
}
