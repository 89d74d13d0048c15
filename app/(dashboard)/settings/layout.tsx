import type { ReactNode } from "react";
import { quarantineNote } from "@/app/(dashboard)/_page/quarantine-note";
import { hasRole } from "@/lib/auth/roles";
import { currentViewer } from "@/lib/auth/session";
import { formatCount, formatPlural } from "@/lib/format";
import { openAlerts } from "@/lib/settings/alerts/list-alerts";
import { SettingsTabs } from "./settings-tabs";

/** Frames Settings. Not a guard: each page asks who is there before it shows anything. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  const admin = viewer && hasRole(viewer.role, "admin");
  const [waiting, open] = admin ? await Promise.all([quarantineNote(), openAlerts()]) : [null, []];
  const firing = {
    count: formatCount(open.length),
    about: `${formatPlural(open.length, "alert")} open`,
  };
  return (
    <div className="max-w-5xl 2xl:max-w-7xl">
      <SettingsTabs
        notes={{
          ...(waiting ? { "/settings/quarantine": waiting } : {}),
          ...(open.length > 0 ? { "/settings/alerts": firing } : {}),
        }}
      />
      {children}
    </div>
  );
}
