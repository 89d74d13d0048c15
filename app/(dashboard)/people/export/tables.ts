import type { CsvFile } from "@/app/(dashboard)/_export/csv-response";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import {
  readFatigue,
  readLeftAfter,
  readPressure,
  readReach,
} from "@/app/(dashboard)/people/report";
import {
  LAST_NTH,
  leftSentence,
  nthWords,
  reachSentence,
} from "@/components/charts/prepare-people";

type Table = Omit<CsvFile, "range" | "filters" | "plain">;

/** What every file about people says of itself. */
function notesOf(report: {
  readonly asOf: string | null;
  readonly sampledShare: number;
}): string[] {
  const asOf = report.asOf === null ? "The first count is not through." : `As of ${report.asOf}.`;
  return report.sampledShare < 1
    ? [asOf, `Estimated from a share of ${report.sampledShare} of all persons.`]
    : [asOf];
}

export async function reachTable(page: OpenPage): Promise<Table> {
  const report = await readReach(page);
  const { providers, combinations, firstAnswer } = report;
  const first = new Map(firstAnswer.providers.map((one) => [one.provider, one]));
  return {
    name: "people",
    title: "persons reached, by provider and by combination of providers",
    notes: [...notesOf(report), reachSentence(report)],
    head: ["providers", "persons", "alone", "messages", "reachedWithOthers", "openedFirst"],
    rows: [
      ...providers.map(({ provider, persons, alone, messages }) => [
        ...[provider, persons, alone, messages],
        ...[first.get(provider)?.reached ?? 0, first.get(provider)?.first ?? 0],
      ]),
      ...combinations.map((one) => [
        ...[`exactly ${one.providers.join(" + ")}`, one.persons, null, null, null, null],
      ]),
      ["all", report.persons, null, report.messages, firstAnswer.persons, firstAnswer.answered],
    ],
  };
}

export async function pressureTable(page: OpenPage): Promise<Table> {
  const report = await readPressure(page);
  return {
    name: "pressure",
    title: "persons by messages in their fullest 7 days",
    notes: [
      ...notesOf(report),
      `More than ${report.cap}: ${report.above} of ${report.persons} persons. Double sends: ${report.doubles.messages} messages.`,
    ],
    head: ["messages", "persons"],
    rows: report.distribution.map(({ messages, persons }) => [messages, persons]),
  };
}

export async function fatigueTable(page: OpenPage): Promise<Table> {
  const report = await readFatigue(page);
  return {
    name: "fatigue",
    title: "opened and left within 72 hours, by the message's place in its person's last 7 days",
    notes: [...notesOf(report), "Bounds at 95 % (Wilson), with persons as clusters."],
    head: [
      ...[
        "message",
        "messages",
        "persons",
        "openedOf",
        "opened",
        "openRate",
        "openLow",
        "openHigh",
      ],
      ...["optOutsOf", "optOuts", "optOutRate", "optOutLow", "optOutHigh"],
    ],
    rows: report.groups.map(({ nth, messages, persons, opened, optedOut }) => [
      ...[nthWords(nth, LAST_NTH), messages, persons],
      ...[opened, optedOut].flatMap((rated) => [
        ...[rated?.denominator ?? null, rated?.numerator ?? null],
        ...[rated?.value ?? null, rated?.low ?? null, rated?.high ?? null],
      ]),
    ]),
  };
}

export async function leftAfterTable(page: OpenPage): Promise<Table> {
  const report = await readLeftAfter(page);
  return {
    name: "left-after",
    title: "opt-outs by the last message in the 72 hours before",
    notes: [...notesOf(report), leftSentence(report)],
    head: [
      ...["campaign", "key", "provider", "optOuts", "messages", "per10000"],
      ...["timesTheOthers", "low", "high", "few"],
    ],
    rows: report.campaigns.map((one) => [
      ...[one.name, one.campaign, one.provider, one.optOuts, one.messages, one.per10000],
      ...[one.ratio, one.low, one.high, one.few ? "yes" : "no"],
    ]),
  };
}
