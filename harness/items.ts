import { notificationEvent } from "@/lib/providers/wonderpush/samples";
import { endpointOf, PROBE } from "./installation";
import { postBytes } from "./wire";

const KINDS = ["@NOTIFICATION_SENT", "@NOTIFICATION_RECEIVED", "@NOTIFICATION_OPENED"] as const;
export type ItemKind = 0 | 1 | 2;

/**
 * A WonderPush event of the size that one really has. Its person is unique, so that it can be
 * found again; a message's three kinds belong together.
 */
export function item(message: string, kind: ItemKind, at = Date.now()): string {
  return JSON.stringify({
    ...notificationEvent(KINDS[kind], {
      at,
      id: `${message}.${kind}`,
      message: "0195spring-sale-1",
      device: `installation-${message}`,
      person: personOf(message, kind),
      campaign: "0195spring-sale",
    }),
    applicationId: "01906i1feoq2cu1p",
    custom: { string_plan: "pro", int_visits: 14, bool_beta: true },
  });
}

/** What `item` names as its person. */
export function personOf(message: string, kind: ItemKind): string {
  return `${message}.${kind}`;
}

/** A whole request with items to the loaded endpoint, or to the probe's. */
export function hookRequest(
  body: string,
  { token, secret }: { token: string; secret: string } = endpointOf("wonderpush"),
): Buffer {
  return postBytes(`/api/hooks/${token}`, { Authorization: secret }, body);
}

/** The nth request of a load of single items. */
export function single(run: string): (n: number) => Buffer {
  return (n) => hookRequest(item(`${run}-${n}`, 0));
}

/** The nth request of a load of batches, each kind of a message in another one. */
export function batches(run: string, size: number): (n: number) => Buffer {
  return (n) => {
    const kind = (n % 3) as ItemKind;
    const first = Math.floor(n / 3) * size;
    const items = Array.from({ length: size }, (_, i) => item(`${run}-${first + i}`, kind));
    return hookRequest(`[${items.join(",")}]`);
  };
}

/** One event to the endpoint that only probes use. */
export function probe(name: string): Buffer {
  return hookRequest(item(name, 0), PROBE);
}
