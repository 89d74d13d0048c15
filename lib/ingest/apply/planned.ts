import { earliest, textOf } from "@/lib/facts/pair";
import { ARMS, ENDS, type End, type PlannedCount, windowOf } from "@/lib/facts/planned";
import { STAGES, type Stage } from "@/lib/providers/event";
import type { Life } from "./message";

/** What became of a message whose way of delivery was planned. */
export type Planned = PlannedCount & {
  /** ms */
  readonly begunAt: number;
  readonly openedAt: number | null;
};

const timeOf = (life: Life, stage: Stage): number | null =>
  life.stages[STAGES.indexOf(stage)] ?? null;

function endOf(life: Life): End {
  const reached = (stage: Stage): boolean => timeOf(life, stage) !== null;
  if (reached("delivered") || reached("opened") || reached("clicked")) {
    const method = textOf(life.deliveryMethod);
    return ARMS.find((arm) => arm === method) ?? "otherwise";
  }
  if (reached("failed")) return "failed";
  return reached("cancelled") ? "cancelled" : "pending";
}

/** How a life was planned and what came of it; null where nothing is known of a plan that is compared. */
export function plannedOf(life: Life): Planned | null {
  const method = textOf(life.plannedMethod);
  if (method === null) return null;
  const words: readonly string[] = ARMS;
  const arm = words.indexOf(method);
  const begunAt = life.stages.reduce(earliest, null);
  if (arm < 0 || begunAt === null) return null;
  const openedAt = earliest(timeOf(life, "opened"), timeOf(life, "clicked"));
  return {
    arm,
    end: ENDS.indexOf(endOf(life)),
    opened: windowOf(openedAt === null ? null : openedAt - begunAt),
    begunAt,
    openedAt,
  };
}
