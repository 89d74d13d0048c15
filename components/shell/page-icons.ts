import {
  Activity,
  ChartNoAxesColumn,
  Clock,
  Filter,
  FlaskConical,
  type LucideIcon,
  MailX,
  Megaphone,
  Settings,
  ShieldCheck,
  UserRoundSearch,
  Users,
} from "lucide-react";
import type { PageOf } from "@/lib/address/pages";

/** What stands before each page of the navigation. */
export const PAGE_ICONS: Readonly<Record<PageOf<"navigation">["path"], LucideIcon>> = {
  "/": ChartNoAxesColumn,
  "/funnel": Filter,
  "/campaigns": Megaphone,
  "/experiments": FlaskConical,
  "/failures": MailX,
  "/best-time": Clock,
  "/audience": Users,
  "/people": UserRoundSearch,
  "/events": Activity,
  "/quality": ShieldCheck,
  "/settings": Settings,
};
