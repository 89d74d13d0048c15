import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { keepPage, movingRangeOf } from "@/lib/address/moving-range";
import { pageAt } from "@/lib/address/pages";
import { hrefOfView, SEGMENT } from "@/lib/address/segments";
import { hasRole } from "@/lib/auth/roles";
import { formatDays } from "@/lib/format";
import { listViews } from "@/lib/settings/views/saved-views";
import { ViewsMenu } from "./views-menu";

/** Saved views in a page's toolbar: to open, to save this page, and for admins to share it. */
export async function ViewsSlot({ page, title }: { page: OpenPage; title: string }) {
  const { place, viewer } = page;
  const views = await listViews();
  const moving = movingRangeOf(place.range, place);
  const admin = hasRole(viewer.role, "admin");
  const shares = admin && pageAt(place.path)?.shares === true && page.refused === null;
  return (
    <ViewsMenu
      views={views.map(({ id, name, shared, editable, ...kept }) => ({
        ...{ id, name, shared, editable },
        segment: kept.path === SEGMENT,
        href: hrefOfView(kept, place),
      }))}
      current={{
        title,
        days: formatDays(place.range.from, place.range.to),
        moving: moving === null ? null : keepPage(place, true),
        still: keepPage(place, false),
      }}
      shares={shares}
    />
  );
}
