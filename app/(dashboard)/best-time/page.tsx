import type { Metadata } from "next";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { bestTimeParameters } from "@/lib/analytics/funnel/best-time";
import { BestTimeCards } from "./cards";

export const metadata: Metadata = { title: "Best time" };

export default async function BestTimePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/best-time", searchParams, bestTimeParameters);
  return (
    <PageFrame
      page={page}
      title="Best time"
      description="How many of the messages sent in each hour of the week were opened, then or later. Where no sending is reported, the hour of delivery counts."
    >
      <BestTimeCards page={page} />
    </PageFrame>
  );
}
