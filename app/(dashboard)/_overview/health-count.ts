import type { Health } from "@/lib/analytics/health/health";
import { formatPlural } from "@/lib/format";

/** How the endpoints in use are, in words; what waits for its first event, or is disabled, is not ill. */
export function healthCount(endpoints: readonly { readonly health: Health }[]): {
  readonly tone: "good" | "warn" | "none";
  readonly words: readonly string[];
} {
  const count = (health: Health) => endpoints.filter((one) => one.health === health).length;
  const waiting = count("waiting");
  const active = endpoints.length - waiting - count("disabled");
  const healthy = count("healthy");
  return {
    tone: active === 0 ? "none" : healthy === active ? "good" : "warn",
    words: [
      ...(active > 0 ? [`${healthy} of ${formatPlural(active, "endpoint")} healthy`] : []),
      ...(waiting > 0 ? [`${waiting} not in use yet`] : []),
    ],
  };
}
