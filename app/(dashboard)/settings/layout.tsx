import type { ReactNode } from "react";
import { alertNote } from "@/app/(dashboard)/_page/alert-note";
import { quarantineNote } from "@/app/(dashboard)/_page/quarantine-note";
import { hasRole } from "@/lib/auth/roles";
import { currentViewer } from "@/lib/auth/session";
import { openAlerts } from "@/lib/settings/alerts/list-alerts";
import { SettingsMenu } from "./settings-menu";

/** Frames Settings. Not a guard: each page asks who is there before it shows anything. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  const admin = viewer && hasRole(viewer.role, "admin");
  const [waiting, open] = admin ? await Promise.all([quarantineNote(), openAlerts()]) : [null, []];
  return (
    <div className="max-w-[86rem] xl:grid xl:grid-cols-[9.5rem_minmax(0,1fr)] xl:gap-7">
      <SettingsMenu
        notes={{
          "/settings/quarantine": waiting ? [waiting] : [],
          "/settings/alerts": alertNote(open.length),
        }}
      />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
