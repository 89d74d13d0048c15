import type { ReactNode } from "react";
import { Insights } from "@/app/(dashboard)/_page/insights";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { Logo } from "@/components/logo";
import { formatDay, formatDays } from "@/lib/format";
import type { SharedPage } from "@/lib/settings/views/open-share-link";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import type { Chip } from "./read-shared-page";

/** Around a shared report: whose it is, its range and filters, and until when it can be seen. */
export async function SharedFrame({
  link,
  page,
  chips,
  about,
  children,
}: {
  link: SharedPage;
  page: ReportPage;
  chips: readonly Chip[];
  about: ReactNode;
  children: ReactNode;
}) {
  const workspace = await getWorkspace();
  const { range, zone } = page.place;
  const say = words("share");
  const until = formatDay(link.expiresAt.toISOString().slice(0, 10), "full");
  return (
    <main className="mx-auto w-full max-w-[96rem] min-w-0 px-3.5 pt-5 pb-16 md:px-7">
      <header className="mb-4">
        <p className="mb-3 flex items-center gap-2 text-sm text-ink-2">
          <Logo />
          {workspace?.name}
        </p>
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-xl font-semibold tracking-tight [overflow-wrap:anywhere]">
            {link.title}
          </h1>
          <p className="text-sm font-medium">{formatDays(range.from, range.to)}</p>
          <p className="text-xs text-ink-3">
            {say(workspace?.hasDemo ? "aboutDemo" : "about", { zone, until })}
          </p>
        </div>
        {about ? <div className="mt-1">{about}</div> : null}
        {chips.length > 0 ? (
          <ul aria-label={say("filters")} className="mt-2.5 flex flex-wrap gap-1.5">
            {chips.map(({ label, value }) => (
              <li
                key={`${label} ${value}`}
                className="flex max-w-full items-center gap-1.5 rounded-full border border-accent/25 bg-accent-soft px-2.5 py-0.5 text-xs"
              >
                <span className="text-ink-2">{label}</span>
                <span className="truncate font-medium">{value}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </header>
      <Insights page={page} />
      {children}
    </main>
  );
}
