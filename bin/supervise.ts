import { stopSignal } from "./stop-signal";
import { supervise } from "./supervisor";

try {
  await supervise(stopSignal(), { worker: true, prepares: true });
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
