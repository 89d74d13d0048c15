import type { Metadata } from "next";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { AudienceCards } from "./cards";

export const metadata: Metadata = { title: "Audience" };

export default async function AudiencePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/audience", searchParams);
  return (
    <PageFrame
      page={page}
      title="Audience"
      compare
      description="Explicit opt-ins and opt-outs, when they happened. A failed message is never counted as an opt-out."
    >
      <AudienceCards page={page} />
    </PageFrame>
  );
}
