import { redirect } from "next/navigation";
import { pageViewer } from "@/lib/auth/page";
import { hasRole } from "@/lib/auth/roles";

export default async function SettingsPage() {
  const { role } = await pageViewer("/settings");
  redirect(hasRole(role, "admin") ? "/settings/endpoints" : "/account");
}
