import { type APIRequestContext, expect } from "@playwright/test";
import { samples } from "@/lib/providers/cleverpush/samples";

const DAY = 86_400_000;

/**
 * Posts CleverPush deliveries and clicks of several campaigns: number k was delivered k times and
 * clicked once, `daysAgo` days ago. Waits until the API has them; gives the endpoint's id.
 */
export async function postNews(
  { anybody, api }: { anybody: APIRequestContext; api: APIRequestContext },
  { token, name }: { readonly token: string; readonly name: string },
  campaigns: number,
  daysAgo: (campaign: number) => number,
): Promise<string> {
  const items = Array.from({ length: campaigns }, (_, index) => index + 1).flatMap((campaign) => {
    const of = (person: number) => ({
      at: Date.now() - daysAgo(campaign) * DAY - person * 1_000,
      device: `s${campaign}-${person}`,
      message: `news-${String(campaign).padStart(3, "0")}`,
    });
    const people = Array.from({ length: campaign }, (_, person) => of(person));
    return [...people.map(samples.delivered), samples.opened(of(0))];
  });
  const answer = await anybody.post(`/api/hooks/${token}`, { data: items });
  expect(await answer.json()).toEqual({ received: items.length });
  let id = "";
  await expect
    .poll(async () => {
      const { rows } = await (await api.get("/api/v1/quality")).json();
      const row = rows.find((one: { name: string }) => one.name === name);
      id = row?.endpoint ?? "";
      return row?.counted;
    })
    .toBe(items.length);
  return id;
}
