import type { ReactNode } from "react";
import { OverviewCards } from "@/app/(dashboard)/_overview/cards";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { AudienceCards } from "@/app/(dashboard)/audience/cards";
import { BestTimeCards } from "@/app/(dashboard)/best-time/cards";
import {
  CampaignCards,
  CampaignFacts,
  readCampaign,
} from "@/app/(dashboard)/campaigns/[key]/report";
import { CampaignsCard } from "@/app/(dashboard)/campaigns/campaigns-card";
import { ExperimentCards } from "@/app/(dashboard)/experiments/cards";
import { FailureCards } from "@/app/(dashboard)/failures/cards";
import { FunnelCards } from "@/app/(dashboard)/funnel/cards";
import { PeopleCards } from "@/app/(dashboard)/people/cards";
import type { SharedPath } from "@/lib/address/pages";

/** A report's cards, the same that those who are signed in see, and a line about it. */
export type SharedReport = { readonly about: ReactNode; readonly cards: ReactNode };

type Report = (props: { page: ReportPage }) => ReactNode;
/** One for every page that can be shared; a campaign's is read by its key. */
const REPORTS: Readonly<Record<Exclude<SharedPath, "/campaigns/[key]">, Report>> = {
  "/": OverviewCards,
  "/funnel": FunnelCards,
  "/campaigns": CampaignsCard,
  "/audience": AudienceCards,
  "/best-time": BestTimeCards,
  "/experiments": ExperimentCards,
  "/people": PeopleCards,
  "/failures": FailureCards,
};

const isReport = (path: string): path is keyof typeof REPORTS => Object.hasOwn(REPORTS, path);

/** The report of a page that may be shared; null for every other path. */
export async function sharedReport(page: ReportPage): Promise<SharedReport | null> {
  const { path } = page.place;
  const Report = isReport(path) ? REPORTS[path] : null;
  if (Report) return { about: null, cards: <Report page={page} /> };
  const key = /^\/campaigns\/([\w-]+)$/.exec(path)?.[1];
  if (key === undefined) return null;
  const report = await readCampaign(key, page);
  return {
    about: <CampaignFacts page={page} report={report} />,
    cards: <CampaignCards page={page} report={report} />,
  };
}
