import type { Health } from "@/lib/analytics/health/health";
import { words } from "@/lib/words/words";

/** How the endpoints in use are, in words; what waits for its first event, or is disabled, is not ill. */
export function healthCount(endpoints: readonly { readonly health: Health }[]): {
  readonly tone: "good" | "warn" | "none";
  readonly words: readonly string[];
} {
  const count = (health: Health) => endpoints.filter((one) => one.health === health).length;
  const waiting = count("waiting");
  const active = endpoints.length - waiting - count("disabled");
  const healthy = count("healthy");
  const say = words("overview");
  return {
    tone: active === 0 ? "none" : healthy === active ? "good" : "warn",
    words: [
      ...(active > 0 ? [say("healthy", { healthy, n: active })] : []),
      ...(waiting > 0 ? [say("notInUse", { n: waiting })] : []),
    ],
  };
}
