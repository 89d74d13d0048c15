import { describe, expect, it } from "vitest";
import { customProvider, unmapped } from "@/lib/providers/custom";
import { checkSource } from "@/lib/providers/source/check";
import {
  airshipLines,
  klaviyoBody,
  mailjetBody,
  sparkpostBody,
} from "@/lib/testing/unknown-vendors";
import { definitionOfDraft, missingOf } from "./definition-of-draft";
import { type Draft, draftSchema } from "./draft";
import { draftOfDefinition } from "./draft-of-definition";
import { guessDraft, guessMeaning, typesIn } from "./guess";
import { lookAt } from "./look-at";
import { Previewing } from "./preview";

const NOW = Date.UTC(2026, 9, 4, 8);
const requestOf = (body: string) => ({
  id: "r",
  headers: {},
  query: "",
  body: Buffer.from(body),
  receivedAt: NOW,
});

/** What the page makes of bodies before anybody has said anything. */
function guessed(body: string): Draft {
  const plain = unmapped.items(requestOf(body));
  const draft = guessDraft("Vendor", lookAt(plain), plain);
  if (draft.items === null) return draft;
  // Split as it seems, they are looked at again.
  const items = itemsBy(draft, body);
  return { ...guessDraft("Vendor", lookAt(items), items), items: draft.items };
}

function itemsBy(draft: Draft, body: string): readonly unknown[] {
  const definition = definitionOfDraft({
    ...draft,
    types: { x: { meaning: "custom", channel: null } },
  });
  return customProvider(JSON.stringify(definition)).items(requestOf(body));
}

function preview(draft: Draft, body: string) {
  const provider = customProvider(JSON.stringify(definitionOfDraft(draft)));
  const previewing = new Previewing(provider);
  previewing.take(requestOf(body));
  return previewing.end();
}

describe("guesses of a mapping", () => {
  it("finds what Mailjet's bodies are, by names and shapes", () => {
    const draft = guessed(mailjetBody(NOW));
    expect(draft).toMatchObject({
      items: null,
      unit: "s",
      channel: "email",
      roles: {
        type: ["event"],
        time: ["time"],
        message: ["MessageID"],
        address: ["email"],
        campaign: ["mj_campaign_id"],
      },
    });
    expect(missingOf(draft)).toEqual([]);
    expect(preview(draft, mailjetBody(NOW))).toMatchObject({ quarantined: 0, warnings: [] });
  });

  it("opens the envelope of Klaviyo's bodies, and says that one id stands for many people", () => {
    const draft = guessed(klaviyoBody(NOW));
    expect(draft.roles).toMatchObject({ type: ["topic"] });
    const joined = {
      ...draft,
      roles: {
        ...draft.roles,
        message: ["payload.data.attributes.event_properties.$message"],
        person: ["payload.data.relationships.profile.data.id"],
      },
    };
    expect(preview(joined, klaviyoBody(NOW)).warnings).toMatchObject([
      { kind: "message_same" },
      { kind: "message_of_many" },
    ]);
    const whole = {
      ...joined,
      roles: { ...joined.roles, joined: joined.roles.person },
    };
    expect(preview(whole, klaviyoBody(NOW))).toMatchObject({
      warnings: [],
      messages: { delivered: 2, opened: 1 },
    });
  });

  it("splits SparkPost's objects, each under a name of its kind", () => {
    const draft = guessed(sparkpostBody(NOW));
    expect(draft).toMatchObject({
      items: "msys.*",
      unit: "s",
      roles: { type: ["type"], address: ["rcpt_to"] },
    });
  });

  it("reads Airship's lines", () => {
    const draft = guessed(airshipLines(NOW));
    expect(draft).toMatchObject({
      unit: "iso",
      roles: { type: ["type"], time: ["occurred"], event: ["id"], device: ["device.channel"] },
    });
  });

  it("says what words in a type's name mean, and nothing where they say nothing", () => {
    const meaningOf = (name: string) => guessMeaning(name).meaning;
    expect(
      [
        "emailUnSubscribe",
        "subscribed_push",
        "SEND",
        "soft_bounce",
        "hard_bounce",
        "initial_open",
        "TAG_CHANGE",
      ].map(meaningOf),
    ).toEqual(["opted_out", "opted_in", "sent", "custom", "failed", "opened", "unknown"]);
    expect(guessMeaning("event:klaviyo.clicked_sms")).toEqual({
      meaning: "clicked",
      channel: "sms",
    });
  });
});

describe("a draft", () => {
  it("is a definition that is right, and is read back from it as it was", () => {
    for (const body of [mailjetBody(NOW), airshipLines(NOW)]) {
      const draft = guessed(body);
      const definition = definitionOfDraft(draft);
      expect(() => checkSource(definition)).not.toThrow();
      const back = draftOfDefinition(definition);
      expect(back && definitionOfDraft(back)).toEqual(definition);
    }
  });

  it("says of which opens and clicks a machine's are told apart", () => {
    const draft = guessed(mailjetBody(NOW));
    const types = {
      ...draft.types,
      bot_click: { meaning: "automatic_clicked" as const, channel: null },
    };
    const definition = definitionOfDraft({ ...draft, types });
    expect(() => checkSource(definition)).not.toThrow();
    expect(definition.reports.email).toMatchObject({ clicked: true, automatic: { clicked: true } });
  });

  it("is not made of a definition that says more than it can show", () => {
    const definition = definitionOfDraft(guessed(mailjetBody(NOW)));
    const more = { ...definition, caseless: true as const };
    expect(draftOfDefinition(more)).toBeNull();
  });

  it("keeps what was said of types that are seen no more", () => {
    const draft = guessed(mailjetBody(NOW));
    const types = typesIn(
      { ...draft, types: { gone: { meaning: "sent", channel: null } } },
      { fields: [] },
    );
    expect(types).toEqual({ gone: { meaning: "sent", channel: null } });
  });

  it("takes what stands elsewhere where the first value is missing", () => {
    const draft = guessed(airshipLines(NOW));
    const roles = {
      ...draft.roles,
      message: ["body.push_id", "body.triggering_push.push_id"],
      joined: ["device.channel"],
    };
    const mapped = { ...draft, roles };
    expect(draftOfDefinition(definitionOfDraft(mapped))).toMatchObject({ roles });
    expect(preview(mapped, airshipLines(NOW))).toMatchObject({
      messages: { sent: 2, opened: 1 },
      kinds: { opted_out: 1 },
      unread: [{ name: "TAG_CHANGE", count: 1 }],
      warnings: [],
    });
  });

  it("is refused beyond its limits", () => {
    const draft = guessed(mailjetBody(NOW));
    expect(draftSchema.safeParse({ ...draft, label: "x".repeat(81) }).success).toBe(false);
    expect(draftSchema.safeParse({ ...draft, more: 1 }).success).toBe(false);
  });
});

describe("warnings of a preview", () => {
  const rows = (change: (index: number) => object) =>
    JSON.stringify(
      Array.from({ length: 6 }, (_, index) => ({
        event: index % 2 ? "open" : "sent",
        id: `e${index}`,
        time: NOW / 1_000 - index,
        message_id: `m${Math.floor(index / 2)}`,
        user_id: `u${Math.floor(index / 2)}`,
        ...change(index),
      })),
    );
  const warned = (body: string) =>
    preview(guessed(rows(() => ({}))), body).warnings.map(({ kind }) => kind);

  it.each([
    ["nothing where all is well", () => ({}), []],
    [
      "a message id that is always the same",
      () => ({ message_id: "m", user_id: "u" }),
      ["message_same"],
    ],
    [
      "a message id that is never the same",
      (index: number) => ({ message_id: `m${index}` }),
      ["message_never_same"],
    ],
    [
      "one message id for many people",
      (index: number) => ({ user_id: `u${index}` }),
      ["message_of_many"],
    ],
    [
      "times in the future",
      (index: number) => ({ time: NOW / 1_000 + 200_000 + index }),
      ["time_ahead"],
    ],
    ["times of 1970", (index: number) => ({ time: 1_000_000_000 / 1_000 + index }), ["time_old"]],
    ["times that are missing", () => ({ time: null }), ["time_missing"]],
    ["nobody whom it is about", () => ({ user_id: null }), ["nobody"]],
  ])("tell %s", (_, change, kinds) => {
    expect(warned(rows(change))).toEqual(kinds);
  });
});
