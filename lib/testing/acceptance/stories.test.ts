import { describe, expect, it } from "vitest";
import { STAGES } from "@/lib/providers/event";
import { PROVIDERS } from "@/lib/providers/registry";
import type { Story } from "@/lib/providers/story";
import { countsOf, useInstallation } from "./installation";

describe("every provider's story", () => {
  const app = useInstallation();

  it.each(PROVIDERS)("of $label is counted as one counts it by hand", async ({ slug }) => {
    const { story }: { story: Story } = await import(`../../providers/${slug}/story.ts`);
    for (const { body, received, ...more } of story.posts(Date.now())) {
      expect(await app.take(slug, body, more), body).toBe(received);
    }
    const { total, implied } = await app.funnel(`provider=${slug}`);
    expect(total).toEqual(countsOf(story.stages));
    for (const stage of STAGES) {
      const expected = story.implied[stage];
      if (expected !== undefined) expect(implied[STAGES.indexOf(stage)], stage).toBe(expected);
    }
    expect(await app.accounts(slug)).toMatchObject({ ...story.accounts, difference: 0 });
    expect((await app.read("audience", `provider=${slug}`)).total).toEqual(story.audience);
  });
});
