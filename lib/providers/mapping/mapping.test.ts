import { describe, expect, it } from "vitest";
import { customProvider } from "@/lib/providers/custom";
import { checkSource } from "@/lib/providers/source/check";
import {
  airshipLines,
  infobipBody,
  iterableLines,
  klaviyoBody,
  mailjetBody,
  mandrillForm,
  moengageBody,
  sparkpostBody,
} from "@/lib/testing/unknown-vendors";
import { inLanguage } from "@/lib/words/here";
import { said } from "@/lib/words/said";
import { definitionOfDraft, missingOf } from "./definition-of-draft";
import { type Draft, draftSchema } from "./draft";
import { draftOfDefinition } from "./draft-of-definition";
import { guessDraft, guessMeaning, typesIn } from "./guess";
import { lookAt } from "./look-at";
import { Previewing } from "./preview";
import { guessShape, innersOf, itemsOf } from "./shape";
import { UNTYPED } from "./untyped";
import { CAMPAIGN_AND_MESSAGE, withRole } from "./with-role";

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
  const shape = guessShape([requestOf(body)]);
  return { ...guessDraft("Vendor", lookAt(itemsOf([requestOf(body)], shape))), ...shape };
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

  it("reads Infobip's reports by guesses alone, and takes an end for no message's own id", () => {
    const draft = guessed(infobipBody(NOW));
    expect(draft).toMatchObject({
      ...{ items: "results[*]", unit: "iso", channel: "sms" },
      roles: {
        ...{
          type: ["status.name"],
          time: ["doneAt"],
          message: ["messageId"],
          campaign: ["bulkId"],
        },
        ...{ address: ["to"], cause: ["error.description"] },
      },
    });
    expect(preview(draft, infobipBody(NOW))).toMatchObject({
      ...{ messages: { delivered: 3, failed: 2 }, quarantined: 0, warnings: [] },
    });
  });

  it("opens the JSON in Mandrill's form, takes its look at the URL for nothing, and reads all by guesses", () => {
    const draft = guessed(mandrillForm(NOW));
    expect(draft).toMatchObject({
      ...{ format: "form", inner: "mandrill_events", items: null, unit: "s", channel: "email" },
      roles: {
        ...{ type: ["event"], time: ["ts"], message: ["msg._id"], address: ["msg.email"] },
        ...{ person: ["msg.metadata.user_id"], title: ["msg.subject"] },
      },
    });
    // The newest is the empty one.
    const both = [requestOf("mandrill_events=%5B%5D"), requestOf(mandrillForm(NOW))];
    expect(guessShape(both)).toMatchObject({ inner: "mandrill_events" });
    expect(preview(draft, mandrillForm(NOW))).toMatchObject({
      messages: { sent: 3, opened: 1, clicked: 1, failed: 1 },
      ...{ quarantined: 0, warnings: [] },
    });
    expect(preview(draft, "mandrill_events=%5B%5D")).toMatchObject({ items: 0, quarantined: 0 });
    expect(draftOfDefinition(definitionOfDraft(draft))).toEqual(draft);
  });

  it("offers JSON that stands in a text of JSON, and reads it in its place", () => {
    const inside = { event: "sent", id: "m1", email: "kd@example.org" };
    const body = JSON.stringify({ Type: "Notification", Message: JSON.stringify(inside) });
    const plain = guessShape([requestOf(body)]);
    expect(plain.inner).toBeNull();
    expect(innersOf(itemsOf([requestOf(body)], plain))).toEqual(["Message"]);
    const opened: Draft = { ...guessed(body), inner: "Message" };
    const [item] = itemsOf([requestOf(body)], opened);
    expect(item).toMatchObject({ Type: "Notification", Message: inside });
    expect(draftOfDefinition(definitionOfDraft(opened))?.inner).toBe("Message");
  });

  it("takes MoEngage's campaign and person together for the message that has no id", () => {
    const draft = guessed(moengageBody(NOW));
    expect(draft.types["Notification Clicked Android"]).toEqual({
      ...{ meaning: "clicked", channel: "push" },
    });
    const mapped = withRole(draft, "event_attributes.campaign_id", CAMPAIGN_AND_MESSAGE);
    expect(mapped.roles).toMatchObject({
      ...{ campaign: ["event_attributes.campaign_id"], message: ["event_attributes.campaign_id"] },
      ...{ person: ["uid"], joined: ["uid"] },
    });
    expect(preview(mapped, moengageBody(NOW))).toMatchObject({
      messages: { sent: 2, delivered: 3, clicked: 1, opened: 1, failed: 1 },
      ...{ quarantined: 0, warnings: [] },
    });
    expect(draftOfDefinition(definitionOfDraft(mapped))).toEqual(mapped);
  });

  it("lists every type of a vendor that has many", () => {
    const items = Array.from({ length: 90 }, (_, n) => ({ event: `kind_${n}`, id: `m${n}` }));
    const draft = { ...guessDraft("Many", lookAt(items)), roles: { type: ["event"] } };
    expect(Object.keys(typesIn(draft, lookAt(items, draft.roles.type)))).toHaveLength(90);
    const [field] = lookAt(items).fields;
    expect(field).toMatchObject({ path: "event", distinct: 90 });
    expect(field?.values).toHaveLength(40);
  });

  it("lets people say what items without a type mean, and reads it back", () => {
    const seen = { messageId: "a-1", to: "491511111111", seenAt: new Date(NOW).toISOString() };
    const body = infobipBody(NOW).replace('{"results":[', `{"results":[${JSON.stringify(seen)},`);
    const draft = guessed(body);
    expect(draft.types[UNTYPED]).toEqual({ meaning: "unknown", channel: null });
    expect(preview(draft, body)).toMatchObject({ quarantined: 1 });
    const opened: Draft = {
      ...draft,
      types: { ...draft.types, [UNTYPED]: { meaning: "opened", channel: null } },
    };
    expect(preview(opened, body)).toMatchObject({ quarantined: 0, messages: { opened: 1 } });
    expect(draftOfDefinition(definitionOfDraft(opened))).toEqual(opened);
  });

  it("reads Iterable's events by guesses alone, and what a machine opened apart", () => {
    const draft = guessed(iterableLines(NOW));
    expect(draft).toMatchObject({
      ...{ items: null, unit: "pattern", channel: "email" },
      roles: {
        ...{
          type: ["eventName"],
          time: ["dataFields.createdAt"],
          campaign: ["dataFields.campaignId"],
        },
        ...{ message: ["dataFields.messageId"], machine: ["dataFields.isBot"] },
      },
    });
    const messages = { sent: 4, opened: 1, automatic_opened: 1, clicked: 1, failed: 1 };
    expect(preview(draft, iterableLines(NOW))).toMatchObject({ messages, warnings: [] });
    const { reports } = definitionOfDraft(draft);
    expect(reports.email?.automatic).toEqual({ opened: true, clicked: true });
    expect(draftOfDefinition(definitionOfDraft(draft))).toEqual(draft);
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
        "smsReceived",
        "event:klaviyo.received_sms",
        "event:klaviyo.received_push",
        "INBOUND_MESSAGE",
      ].map(meaningOf),
    ).toEqual([
      ...["opted_out", "opted_in", "sent", "custom", "failed", "opened", "unknown"],
      ...["ignored", "ignored", "delivered", "ignored"],
    ]);
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
      lookAt([]),
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

describe("tests that a source marks", () => {
  const item = (id: string, more: object) => ({
    ...{ event: "sent", message_id: id, email: `${id}@example.org`, time: "2026-10-04T07:15:40Z" },
    ...more,
  });
  const body = JSON.stringify([
    item("a", { sandbox: false }),
    item("b", { sandbox: true }),
    item("c", { sandbox: "sandbox" }),
    item("d", { event: "smoke_test", sandbox: false }),
    item("e", { event: "ping", sandbox: false }),
  ]);

  it("are guessed by a field or a type of that name, counted apart, and in no stage", () => {
    const draft = guessed(body);
    expect(draft.roles.test).toEqual(["sandbox"]);
    expect(draft.types).toMatchObject({
      smoke_test: { meaning: "test" },
      ping: { meaning: "ignored" },
    });
    expect(preview(draft, body)).toMatchObject({ kinds: { sent: 1 }, ignored: 4, tests: 3 });
  });

  it("come back to the page as they were said, from a definition", () => {
    const draft = guessed(body);
    expect(draftOfDefinition(definitionOfDraft(draft))).toEqual(draft);
  });

  it("are not guessed of a name that says something else", () => {
    const named = JSON.stringify([item("a", { test: "subject line B" }), item("b", { test: "A" })]);
    expect(guessed(named).roles.test).toBeUndefined();
  });
});

it("says of a source's own causes what sort they are and what to do, and reads it back", () => {
  const draft: Draft = {
    ...guessed(mailjetBody(NOW)),
    failures: {
      "E-550": { class: "permanent", todo: "Take the address off the list." },
      "E-451": { class: "temporary", todo: "" },
      untold: { class: null, todo: " " },
    },
  };
  const definition = definitionOfDraft(draft);
  const { failures } = customProvider(JSON.stringify(definition));
  expect(failures.get("e-550")).toMatchObject({
    ...{ class: "permanent", label: "E-550", todo: "Take the address off the list." },
  });
  expect(failures.get("e-451")).toMatchObject({ class: "temporary" });
  expect(failures.has("untold")).toBe(false);
  const { untold: _, ...said } = draft.failures;
  expect(draftOfDefinition(definition)?.failures).toEqual(said);
});

it("takes types for what they are called, also where every object has something of that name", () => {
  const body = JSON.stringify(
    ["constructor", "toString", "__proto__", "sent"].map((event, index) => ({
      ...{ event, message_id: `m${index}`, email: "kd@example.org" },
      time: "2026-10-04T07:15:40Z",
    })),
  );
  const draft = guessed(body);
  const unknown = { meaning: "unknown", channel: null };
  expect(Object.entries(draft.types)).toEqual(
    expect.arrayContaining([
      ["constructor", unknown],
      ["toString", unknown],
    ]),
  );
  expect(draftSchema.safeParse(JSON.parse(JSON.stringify(draft))).success).toBe(true);
  expect(preview(draft, body)).toMatchObject({ kinds: { sent: 1 }, quarantined: 3 });
});

describe("bodies of somebody who means no good", () => {
  const numbered = (count: number, name = "n") =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${name}${n}`, n]));

  it("have names as long as they like, and what is shown of them stays short", () => {
    const long = "n".repeat(100_000);
    const look = lookAt([{ [long]: { [long]: numbered(400) }, type: "sent" }]);
    expect(look.cut).toBe(true);
    expect(look.fields.map(({ path }) => path)).toEqual(["type"]);
    expect(JSON.stringify(look).length).toBeLessThan(1_000);
  });

  it("have as many values as they like, and a bounded number of each item is looked at", () => {
    const look = lookAt([numbered(20_000), { type: "sent" }]);
    expect(look).toMatchObject({ items: 2, cut: true });
    expect(look.fields.length).toBeLessThanOrEqual(400);
  });
});

it("what the page writes is told in the reader's language, and what people wrote as they did", () => {
  const draft = {
    ...guessed(sparkpostBody(NOW)),
    failures: { gone: { class: null, todo: "Ask Ada." } },
  };
  const source = customProvider(JSON.stringify(definitionOfDraft(draft)));
  const told = inLanguage("de", () => said([source.setup, source.failures.get("gone")] as const));
  expect(told[0][0]?.title).toBe("Ihr diese URL geben");
  expect(told[1]).toMatchObject({ meaning: "Ein Wort der Quelle selbst.", todo: "Ask Ada." });
});
