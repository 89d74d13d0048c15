import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { CardSlot } from "@/components/cards/card-slot";
import { DeliveredTable } from "@/components/cards/delivered-table";
import { endingNotes, personNotes, splitNotes } from "@/components/charts/experiment-notes";
import { ForestPlot } from "@/components/charts/forest-plot";
import {
  type ExperimentAnswer,
  experimentAnswer,
  experimentFacts,
  prepareForest,
  prepareRunning,
} from "@/components/charts/prepare-experiments";
import { RunningInterval } from "@/components/charts/running-interval";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { hrefWith } from "@/lib/address/query";
import { experimentsParameters } from "@/lib/analytics/experiments/parameters";
import { formatPointFigure } from "@/lib/format";
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
  return (
    <div className="grid grid-cols-1 gap-3.5 xl:grid-cols-2">
      <div className="xl:col-span-2">
        <CardSlot title="The answer" height="min-h-40">
          <Answer page={page} />
        </CardSlot>
      </div>
      <div className="xl:col-span-2">
        <CardSlot title="By campaign" height="min-h-60">
          <ByCampaign page={page} />
        </CardSlot>
      </div>
      <CardSlot title="Is the comparison fair?" height="min-h-60">
        <Fairness page={page} changes={changes} />
      </CardSlot>
      <CardSlot title="Over time" height="min-h-60">
        <OverTime page={page} />
      </CardSlot>
      <div className="xl:col-span-2">
        <CardSlot title="Planned and delivered" height="min-h-60">
          <Delivered page={page} />
        </CardSlot>
      </div>
    </div>
  );
}

const TONES: Readonly<Record<ExperimentAnswer["tone"], string>> = {
  good: "text-good",
  bad: "text-bad",
  info: "text-ink",
  warn: "text-warn",
};
const WINDOW_LABELS = { "24h": "24 hours", "72h": "72 hours", "7d": "7 days" } as const;
const WINDOWS = experimentsParameters.shape.window.unwrap().options;

async function Answer({ page }: { page: ReportPage }) {
  const report = await readExperiments(page);
  const answer = experimentAnswer(report);
  const { path, query } = page.place;
  return (
    <Card aria-labelledby="answer">
      <CardHeader
        id="answer"
        title="Does context-aware delivery pay?"
        description="opened, by what was planned"
      >
        <Segmented
          label="How long a message has to be opened"
          options={WINDOWS.map((window) => ({
            label: WINDOW_LABELS[window],
            title: `Opened within ${WINDOW_LABELS[window]} of its beginning; younger messages wait`,
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
        <dl className="mt-4 grid grid-cols-1 gap-y-3 sm:grid-cols-3">
          {experimentFacts(report).map(({ label, value, detail }) => (
            <div
              key={label}
              className="sm:not-first:border-l sm:not-first:border-line-soft sm:not-first:pl-4"
            >
              <dt className="text-xs font-medium text-ink-2">{label}</dt>
              <dd>
                <span className="block text-2xl font-semibold tracking-[-0.025em] tabular-nums">
                  {value}
                </span>
                <span className="text-xs text-ink-3">{detail}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 max-w-3xl text-xs text-ink-3">
          Bounds hold at 95% however often one looks, and count each person once, however many
          messages they got. Points are percentage points.
        </p>
      </CardContent>
    </Card>
  );
}

async function ByCampaign({ page }: { page: ReportPage }) {
  const report = await readExperiments(page);
  const { path, query } = page.place;
  return (
    <Card aria-labelledby="by-campaign">
      <CardHeader
        id="by-campaign"
        title="By campaign"
        description="each compared within itself, then weighed"
      />
      <CardContent>
        {report.strata.length === 0 ? (
          <p className="text-sm text-ink-2">No campaign has planned messages here.</p>
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
  const report = await readExperiments(page);
  return (
    <Card aria-labelledby="fairness">
      <CardHeader id="fairness" title="Is the comparison fair?" />
      <CardContent className="space-y-3">
        <Notes title="The split" lines={splitNotes(report)} />
        <Notes title="What was never delivered" lines={endingNotes(report)} />
        <Notes title="Persons" lines={personNotes(report)} />
        <Notes
          title="How ContextPush plans"
          lines={[
            "It is not documented. Left to itself it splits messages for an A/B test; where you name a delivery_method you choose who gets which, and the comparison is yours to defend.",
          ]}
        />
        {changes ? <PlannedShareForm share={report.sampleRatio.expected} /> : null}
      </CardContent>
    </Card>
  );
}

async function OverTime({ page }: { page: ReportPage }) {
  const running = prepareRunning(await readExperiments(page));
  return (
    <Card aria-labelledby="over-time">
      <CardHeader
        id="over-time"
        title="Over time"
        description="what was known by then, in points"
      />
      <CardContent>
        {running ? (
          <RunningInterval running={running} />
        ) : (
          <p className="text-sm text-ink-2">
            There were not messages enough on two days to draw this. Choose a longer range, or wait.
          </p>
        )}
      </CardContent>
    </Card>
  );
}

async function Delivered({ page }: { page: ReportPage }) {
  const report = await readExperiments(page);
  return (
    <Card aria-labelledby="delivered">
      <CardHeader
        id="delivered"
        title="Planned and delivered"
        description="what became of each plan"
      />
      <CardContent className="space-y-3">
        <DeliveredTable report={report} />
        <Callout tone="warn" title="Biased: compared by how it was delivered">
          <p>
            {report.asDelivered
              ? `By delivery the difference would be ${formatPointFigure(report.asDelivered.difference)} points. `
              : ""}
            What was planned context-aware and found no good moment goes out another way, or not at
            all, so these groups differ before anybody reads a message. Do not decide by it.
          </p>
        </Callout>
      </CardContent>
    </Card>
  );
}
