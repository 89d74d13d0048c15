import { CHANNELS, type Channel } from "@/lib/providers/event";
import { parsePath } from "@/lib/providers/path";
import { parsePattern, patternReader } from "@/lib/providers/source/time-pattern";
import { httpDate } from "@/lib/providers/source/time-reader";
import { isoTime } from "@/lib/providers/time";
import { type Draft, emptyDraft, type MappedType } from "./draft";
import type { Field, ItemsSeen } from "./look-at";
import { TYPE_NAMES, wordOf } from "./names";
import type { Role, Unit } from "./roles";
import { UNTYPED, untypedIn } from "./untyped";

/** Names that fields of a role go by, the likeliest first, and what else speaks for a field. */
const NAMES: Readonly<Partial<Record<Role, readonly string[]>>> = {
  type: TYPE_NAMES,
  time: [
    "occurred",
    "occurredat",
    "eventtime",
    "timestamp",
    "time",
    "datetime",
    "ts",
    "date",
    "at",
    "when",
    "doneat",
    "createdat",
    "created",
    "firedat",
    "updatedat",
    "sentat",
    "statusdatetime",
    "receivedat",
  ],
  message: [
    "messageid",
    "messageguid",
    "deliveryid",
    "notificationid",
    "sendid",
    "pushid",
    "transmissionid",
    "message",
    "smsid",
    "emailid",
    "mid",
    "msgid",
  ],
  person: [
    "userid",
    "uid",
    "externaluserid",
    "externalid",
    "customerid",
    "nameduser",
    "profileid",
    "contactid",
    "subscriberid",
    "mjcontactid",
    "recipientid",
    "user",
    "customer",
  ],
  device: [
    "deviceid",
    "subscriptionid",
    "installationid",
    "playerid",
    "channelid",
    "channel",
    "devicetoken",
    "token",
  ],
  address: [
    "email",
    "recipient",
    "rcptto",
    "to",
    "phone",
    "phonenumber",
    "msisdn",
    "address",
    "emailaddress",
  ],
  event: ["eventid", "eventuuid", "id", "uuid", "uid", "externalid", "messageeventid"],
  campaign: [
    "campaignid",
    "mjcampaignid",
    "broadcastid",
    "newsletterid",
    "bulkid",
    "groupid",
    "campaign",
    "templateid",
    "customcampaign",
    "message",
  ],
  campaignName: [
    "campaignname",
    "campaigntitle",
    "broadcastname",
    "newslettername",
    "templatename",
  ],
  cause: [
    "reason",
    "errorrelatedto",
    "bouncereason",
    "failurereason",
    "failuremessage",
    "errorcode",
    "error",
    "cause",
    "description",
  ],
  platform: ["platform", "devicetype", "deviceplatform", "os"],
  title: ["subject", "title"],
  machine: ["isbot", "bot", "machineopen", "sgmachineopen", "ismachineopen", "isprefetched"],
  test: ["istest", "istestmode", "testmode", "test", "issandbox", "sandbox", "sandboxmode"],
};

/** What words in a type's name say of it; the first that fits counts. */
const WORDS: readonly (readonly [RegExp, MappedType["meaning"]])[] = [
  // What people write back.
  [
    /inbound|incoming|reply|replied|(?:sms|text)[\s_.-]?received|received[\s_.-]?(?:sms|text)/,
    "ignored",
  ],
  [/un[\s_.-]?sub|opt[\s_.-]?out|uninstall|complain|spam|suppressed_manually|stop$/, "opted_out"],
  [/(?:^|[^n])subscri|opt[\s_.-]?in/, "opted_in"],
  [/soft|defer|delay|queue|pending|dismiss|swip|cleared/, "custom"],
  [/click/, "clicked"],
  [/open|read|view|seen|display/, "opened"],
  [/drop|suppress|cancel|skip|abort|control/, "cancelled"],
  [/bounce|fail|reject|undeliver|block|error|expired/, "failed"],
  [/deliver|received|receive$/, "delivered"],
  [/schedul/, "scheduled"],
  [/sent|send|inject|processed|dispatch|accept/, "sent"],
  [/test|sandbox/, "test"],
  [/ping/, "ignored"],
];
const CHANNEL_WORDS: readonly (readonly [RegExp, Channel])[] = [
  [/web[\s_.-]?push|notification.*[\s_.-]web/, "web_push"],
  [/push/, "push"],
  [/e-?mail/, "email"],
  [/sms|text_message/, "sms"],
  [/whatsapp/, "whatsapp"],
  [/in[\s_.-]?app/, "in_app"],
  [/notification/, "push"],
];

/** What a type's name seems to mean. */
export function guessMeaning(name: string): MappedType {
  const words = name.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
  const meaning = WORDS.find(([word]) => word.test(words))?.[1] ?? "unknown";
  const channel = CHANNEL_WORDS.find(([word]) => word.test(words))?.[1] ?? null;
  return { meaning, channel };
}

/** A draft made of names and shapes alone. All of it is a guess. */
export function guessDraft(label: string, look: ItemsSeen): Draft {
  const fields = look.fields.filter(({ holds, count }) => holds === "value" && count > 0);
  const roles: Draft["roles"] = {};
  const taken = new Set<string>();
  for (const role of Object.keys(NAMES) as Role[]) {
    const best = bestFor(
      role,
      fields.filter(({ path }) => !taken.has(path)),
      look,
    );
    if (!best) continue;
    roles[role] = [best.path];
    taken.add(best.path);
  }
  // Where nothing else names somebody, an address does.
  const { person, address, device } = roles;
  if (!person && !device && address) roles.person = address;
  const draft = { ...emptyDraft(label), roles };
  const types = typesIn(draft, look);
  const time = fields.find(({ path }) => path === roles.time?.[0]);
  return { ...draft, ...guessUnit(time), types, channel: guessChannel(types, roles, fields) };
}

/** The types that were seen, each as its name says, with what was said of it before. */
export function typesIn(draft: Pick<Draft, "roles" | "types">, look: ItemsSeen): Draft["types"] {
  const field = look.fields.find(({ path }) => path === draft.roles.type?.[0]);
  // A vendor may call its types as every object's own parts are called; one name cannot be a key at all.
  const values = (field?.values ?? []).filter(({ value }) => value !== "__proto__");
  const said = new Map(Object.entries(draft.types));
  const seen = values.map(({ value }): [string, MappedType] => [
    value,
    said.get(value) ?? guessMeaning(value),
  ]);
  const isMissing = field !== undefined && untypedIn(draft, look) > 0;
  const untyped = isMissing ? { [UNTYPED]: { meaning: "unknown" as const, channel: null } } : {};
  return { ...Object.fromEntries(seen), ...untyped, ...draft.types };
}

function guessChannel(
  types: Draft["types"],
  { device, address }: Draft["roles"],
  fields: readonly Field[],
): Channel {
  const channels = Object.values(types).flatMap(({ channel }) => channel ?? []);
  if (channels[0]) return channels[0];
  if (device && !address) return "push";
  const addresses = fields.find(({ path }) => path === address?.[0])?.values ?? [];
  const isPhone = addresses.length > 0 && addresses.every(({ value }) => PHONE.test(value));
  return isPhone ? "sms" : "email";
}

function bestFor(role: Role, fields: readonly Field[], look: ItemsSeen): Field | null {
  const names = NAMES[role] ?? [];
  const scored = fields.flatMap((field) => {
    const place = placeOf(field, names);
    if (place === null || !fits(role, field, look)) return [];
    const known =
      role === "type"
        ? field.values.filter(({ value }) => guessMeaning(value).meaning !== "unknown").length
        : 0;
    // What lies in an error says why, and what lies in a status only what happened.
    const why = role === "cause" && /error|fail|reason/i.test(field.inside) ? 10 : 0;
    const often = (field.count / look.items) * 5;
    return [{ field, score: known * 100 + why - place * 3 - field.depth * 2 + often }];
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.field ?? null;
}

/** Where a field stands among names, by its own or with what it lies in before it: `msg._id` is `msgid`. */
function placeOf({ name, inside }: Field, names: readonly string[]): number | null {
  const holder = parsePath(inside)?.at(-1);
  const called = [wordOf(name), ...(typeof holder === "string" ? [wordOf(holder + name)] : [])];
  const places = called.map((one) => names.indexOf(one)).filter((place) => place >= 0);
  return places.length === 0 ? null : Math.min(...places);
}

/** True where what was seen can be that. */
function fits(role: Role, field: Field, { items }: ItemsSeen): boolean {
  const values = field.values.map(({ value }) => value);
  const first = values[0] ?? "";
  if (role === "type") return field.distinct <= 64 && first.length <= 80 && /[a-z]/i.test(first);
  if (role === "time") return unitOf(first) !== null;
  if (role === "event") return field.distinct >= Math.min(field.count, items) * 0.9;
  if (role === "address") return values.some((value) => value.includes("@") || PHONE.test(value));
  if (role === "device")
    return first.length >= 6 && !(CHANNELS as readonly string[]).includes(first);
  if (role === "person") return !values.some((value) => /\s/.test(value));
  if (role === "platform") return field.distinct <= 30;
  if (role === "test") return values.every((value) => TEST_VALUES.has(value.toLowerCase()));
  if (role === "machine") return values.every((value) => MACHINE_VALUES.has(value.toLowerCase()));
  return true;
}

const PHONE = /^\+?\d{7,15}$/;
/** And anything else no mark of a machine. */
const MACHINE_VALUES = new Set(["true", "false", "1", "0", "yes", "no"]);
/** Anything else is no mark of a test: a test's name, say. */
const TEST_VALUES = new Set(["true", "false", "1", "0", "yes", "no", "test", "live", "sandbox"]);

/** Patterns of times that are no ISO, and that vendors are known to write. */
const PATTERNS: readonly (readonly [pattern: string, zone: string])[] = [
  ["YYYY-MM-DD HH:mm:ss Z", ""],
  ["YYYY/MM/DD HH:mm:ss", "UTC"],
  ["DD.MM.YYYY HH:mm:ss", "UTC"],
  ["DD MMM YYYY HH:mm:ss Z", ""],
];
const YEAR = { from: Date.UTC(2010, 0, 1), until: Date.UTC(2100, 0, 1) };
const isPlausible = (ms: number) => ms >= YEAR.from && ms < YEAR.until;

type TimeForm = Pick<Draft, "unit" | "pattern" | "zone">;
const { pattern, zone } = emptyDraft("");
const withUnit = (unit: Unit): TimeForm => ({ unit, pattern, zone });

/** The unit or pattern that a time seems to be in; null where it is none. */
function unitOf(text: string): TimeForm | null {
  if (/^\d{9,22}(?:\.\d+)?$/.test(text)) {
    const number = Number(text);
    const units: readonly (readonly [Unit, number])[] = [
      ["s", 1_000],
      ["ms", 1],
      ["us", 1e-3],
      ["ns", 1e-6],
    ];
    const found = units.find(([, factor]) => isPlausible(number * factor));
    return found ? withUnit(found[0]) : null;
  }
  if (text.length >= 10 && isoTime(text) !== null) return withUnit("iso");
  if (httpDate(text) !== null) return withUnit("http-date");
  for (const [wanted, own] of PATTERNS) {
    const read = patternReader(parsePattern(wanted) ?? [], own === "" ? null : own);
    if (read(text) !== null) return { unit: "pattern", pattern: wanted, zone: own };
  }
  return null;
}

/** How a field's times seem to be written. */
export function guessUnit(field: Field | undefined): TimeForm {
  return unitOf(field?.values[0]?.value ?? "") ?? withUnit("iso");
}
