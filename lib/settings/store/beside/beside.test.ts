import { afterEach, expect, test } from "vitest";
import { PushlensError } from "@/lib/errors";
import { emptyDraft } from "@/lib/providers/mapping/draft";
import { answerBeside, beside, workBeside } from "./beside";

afterEach(() => workBeside(null));

const asked = { id: "", name: "Pasted", known: null, sample: '[{"event":"sent","id":"a"}]' };

test("what is read beside the pages is what is read here", async () => {
  const here = await beside("look", asked);
  expect(here).toMatchObject({ requests: 1, look: { items: 1 }, draft: { label: "Pasted" } });
  let answered = 0;
  workBeside(async (question) => {
    answered++;
    return structuredClone(await answerBeside(structuredClone(question)));
  });
  expect(await beside("look", asked)).toEqual(here);
  expect(answered).toBe(1);
  // What is as small as this is not worth the way.
  expect(await beside("look", asked, { bytes: 27, items: 1 })).toEqual(here);
  expect(answered).toBe(1);
  // To look at bodies takes more of the same size than to read them.
  expect(await beside("look", asked, { bytes: 40_000, items: 1 })).toEqual(here);
  expect(answered).toBe(2);
});

test("a refusal stays one, a fault stays a fault, and a thread that ends loses nothing", async () => {
  const failing = (refused: "conflict" | null) =>
    workBeside(async () => ({ failed: { refused, message: "Not now.", stack: null } }));
  failing("conflict");
  await expect(beside("look", asked)).rejects.toMatchObject({ code: "conflict" });
  failing(null);
  await expect(beside("look", asked)).rejects.not.toBeInstanceOf(PushlensError);
  workBeside(() => Promise.reject(new Error("The thread that read the body ended.")));
  await expect(beside("look", asked)).rejects.toMatchObject({ code: "unavailable" });
});

test("an error beside the pages is told without what it was made of", async () => {
  const definition = JSON.stringify(emptyDraft("no definition"));
  const told = await answerBeside({
    task: "preview",
    input: { ...asked, definition, inUse: null },
    language: "en",
  });
  expect(told).toMatchObject({ failed: { message: expect.any(String) } });
  expect(structuredClone(told)).toEqual(told);
});
