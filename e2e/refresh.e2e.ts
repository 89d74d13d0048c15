import { expect } from "@playwright/test";
import { samples } from "@/lib/providers/cleverpush/samples";
import { ENDPOINTS, VIEWER } from "./support/accounts";
import { readFigures } from "./support/figures";
import { postNews } from "./support/news";
import { open, test } from "./support/test";

test.use({ storageState: VIEWER.state });

test("a page left open reads new numbers by itself, with the focus where it was", async ({
  page,
  anybody,
  api,
}) => {
  const endpoint = await postNews({ anybody, api }, ENDPOINTS.refresh, 2, () => 0.01);
  await page.clock.install();
  await open(page, `/?endpoint=${endpoint}`);
  expect(await readFigures(page)).toMatchObject({ Delivered: "3" });
  const figures = page.getByRole("region", { name: "Key figures" });
  await figures.getByRole("link", { name: "3 delivered: show the messages" }).focus();

  const later = { at: Date.now() - 1_000, device: "later", message: "news-001" };
  await anybody.post(`/api/hooks/${ENDPOINTS.refresh.token}`, { data: [samples.delivered(later)] });
  await expect
    .poll(async () => {
      const { total } = await (await api.get(`/api/v1/funnel?endpoint=${endpoint}`)).json();
      return total.delivered;
    })
    .toBe(4);

  // Nothing moves while somebody chooses something.
  await page.getByRole("button", { name: "Views" }).click();
  await page.clock.fastForward("01:00");
  await page.keyboard.press("Escape");
  expect(await readFigures(page)).toMatchObject({ Delivered: "3" });

  await figures.getByRole("link", { name: "3 delivered: show the messages" }).focus();
  await page.clock.fastForward("01:00");
  await expect.poll(() => readFigures(page)).toMatchObject({ Delivered: "4" });
  await expect(figures.getByRole("link", { name: "4 delivered: show the messages" })).toBeFocused();
});
