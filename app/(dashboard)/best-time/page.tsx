import type { Metadata } from "next";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { bestTimeParameters } from "@/lib/analytics/best-time";
import { BestTimeCards } from "./cards";

export const metadata: Metadata = { title: "Best time" };

export default async function BestTimePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/best-time", searchParams, bestTimeParameters);
  return (
    <PageFrame
      page={page}
      title="Best time"
      description="Of the messages that began in an hour of the week, how many were opened, then or later. A message begins when it is sent, or where no sending is reported when it is delivered."
    >
      <BestTimeCards page={page} />
    </PageFrame>
  );
}
