import type { ReactNode } from "react";
import { alertNote } from "@/app/(dashboard)/_page/alert-note";
import { quarantineNote } from "@/app/(dashboard)/_page/quarantine-note";
import { hasRole } from "@/lib/auth/roles";
import { currentViewer } from "@/lib/auth/session";
import { openAlerts } from "@/lib/settings/alerts/list-alerts";
import { SettingsTabs } from "./settings-tabs";

/** Frames Settings. Not a guard: each page asks who is there before it shows anything. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  const admin = viewer && hasRole(viewer.role, "admin");
  const [waiting, open] = admin ? await Promise.all([quarantineNote(), openAlerts()]) : [null, []];
  return (
    <div className="max-w-5xl 2xl:max-w-7xl">
      <SettingsTabs
        notes={{
          "/settings/quarantine": waiting ? [waiting] : [],
          "/settings/alerts": alertNote(open.length),
        }}
      />
      {children}
    </div>
  );
}
