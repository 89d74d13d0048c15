import type { ReactNode } from "react";
import { quarantineNote } from "@/app/(dashboard)/_page/quarantine-note";
import { hasRole } from "@/lib/auth/roles";
import { currentViewer } from "@/lib/auth/session";
import { SettingsTabs } from "./settings-tabs";

/** Frames Settings. Not a guard: each page asks who is there before it shows anything. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  const note = viewer && hasRole(viewer.role, "admin") ? await quarantineNote() : null;
  return (
    <div className="max-w-5xl">
      <SettingsTabs notes={note ? { "/settings/quarantine": note } : {}} />
      {children}
    </div>
  );
}
