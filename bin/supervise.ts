import type { ChildProcess } from "node:child_process";
import { stopSignal } from "./stop-signal";
import { supervise } from "./supervisor";

const { pushlensDoorAhead } = globalThis as { pushlensDoorAhead?: ChildProcess | null };

try {
  await supervise(stopSignal(), { worker: true, prepares: true }, pushlensDoorAhead);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
