import {
  Activity,
  ChartNoAxesColumn,
  Clock,
  Filter,
  Megaphone,
  Settings,
  ShieldCheck,
  Users,
} from "lucide-react";

/** The navigation, in its order; `keeps` carries range and filters along. */
export const PAGES = [
  { path: "/", label: "Overview", icon: ChartNoAxesColumn, keeps: true },
  { path: "/funnel", label: "Funnel", icon: Filter, keeps: true },
  { path: "/campaigns", label: "Campaigns", icon: Megaphone, keeps: true },
  { path: "/best-time", label: "Best time", icon: Clock, keeps: true },
  { path: "/audience", label: "Audience", icon: Users, keeps: true },
  { path: "/events", label: "Events", icon: Activity, keeps: true },
  { path: "/quality", label: "Data quality", icon: ShieldCheck, keeps: true },
  { path: "/settings", label: "Settings", icon: Settings, keeps: false },
] as const;

/** True where a path is the page itself or below it. */
export function isCurrent(page: string, path: string): boolean {
  return page === "/" ? path === "/" : path === page || path.startsWith(`${page}/`);
}
