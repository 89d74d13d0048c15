import { db } from "@/lib/db";
import {
  type QuarantineFilter,
  type ReplayReport,
  replayQuarantined,
} from "@/lib/ingest/upkeep/replay";

/** Reads what waits in quarantine again. */
export function replay(filter: QuarantineFilter): Promise<ReplayReport> {
  return replayQuarantined(db(), filter);
}
