import { CHANNELS, type Channel, type EventDraft, isStep, type Kind } from "@/lib/providers/event";
import {
  type Fields,
  id,
  object,
  properties,
  quarantine,
  text,
  texts,
} from "@/lib/providers/fields";
import { type Context, type Read, readerOf } from "./context";
import type { FieldsDefinition, PropertyDefinition } from "./definition";
import { timeOf } from "./time-reader";
import { compileValue, type Identity, identityOf, nameOf, refOf, type Value } from "./value";
import type { ValueDefinition } from "./value-definition";

/** Reads an item of one kind. Throws what `quarantine` throws. */
export type ReadEvent = (context: Context) => EventDraft;

const isChannel = (name: string): name is Channel => (CHANNELS as readonly string[]).includes(name);

/** Compiles what is read of the items of one kind. */
export function eventReader(
  kind: Kind,
  fields: FieldsDefinition,
  defaultChannel: Channel,
): ReadEvent {
  const isOfSomebody = kind === "opted_in" || kind === "opted_out" || kind === "profile";
  const messageOf = isStep(kind) ? identity(fields.message, "quarantine") : nothing;
  const subscriptionOf = identity(fields.subscription, isOfSomebody ? "quarantine" : "none");
  const timeName = nameOf([[fields.at].flat()[0]?.from ?? "time"].flat()[0] ?? "time");
  const keyOf = fields.key ? identityOf(fields.key, "quarantine", timeName) : nothing;
  const followsOf = isStep(kind) ? nothing : identity(fields.follows, "none");
  const findTime = timeOf(fields.at);
  const person = exactId(fields.person);
  const address = exactId(fields.address);
  const campaign = exactId(fields.campaign);
  const channel = channelOf(fields.channel, defaultChannel);
  const [campaignName, platform, cause, title] = [
    words(fields.campaignName),
    words(fields.platform),
    words(fields.cause),
    words(fields.title),
  ];
  const [plannedMethod, deliveryMethod, country, language] = [
    words(fields.plannedMethod),
    words(fields.deliveryMethod),
    words(fields.country),
    words(fields.language),
  ];
  const topics = topicsOf(fields.topics);
  const more = propertiesOf(fields.properties);
  const own = fields.unique ? { unique: true as const } : {};
  return (context) => {
    const time = findTime(context);
    context.time = time.key;
    return {
      kind,
      name: context.name,
      at: time.at,
      timeSource: time.source,
      message: messageOf(context),
      subscription: subscriptionOf(context),
      key: keyOf(context) ?? [],
      ...own,
      follows: followsOf(context),
      campaign: campaign(context),
      campaignName: campaignName(context),
      channel: channel(context),
      platform: platform(context),
      person: person(context),
      address: address(context),
      cause: cause(context),
      title: title(context),
      plannedMethod: plannedMethod(context),
      deliveryMethod: deliveryMethod(context),
      country: country(context),
      language: language(context),
      topics: topics(context),
      properties: more(context),
    };
  };
}

const nothing = () => null;

function identity(parts: FieldsDefinition["message"], onMissing: "quarantine" | "none"): Identity {
  return parts ? identityOf(parts, onMissing) : nothing;
}

type Words = (context: Context) => string | null;

/** For people: cut where it is too long. */
function words(definition: ValueDefinition | undefined): Words {
  if (definition === undefined) return nothing;
  const { read } = compileValue(definition);
  return (context) => text(read(context));
}

/** Exact, or the item is quarantined. */
function exactId(definition: ValueDefinition | undefined): Words {
  if (definition === undefined) return nothing;
  const { name, read }: Value = compileValue(definition);
  return (context) => id(read(context), name);
}

function channelOf(
  definition: FieldsDefinition["channel"],
  defaultChannel: Channel,
): (context: Context) => Channel {
  if (definition === undefined) return () => defaultChannel;
  if (typeof definition === "string" && isChannel(definition)) return () => definition;
  const { name, read } = compileValue(definition);
  return (context) => {
    const found = text(read(context));
    if (found === null) return defaultChannel;
    return isChannel(found)
      ? found
      : quarantine("unknown_type", `"${name}" names the channel "${found}", which is not known.`);
  };
}

function topicsOf(definition: FieldsDefinition["topics"]): (context: Context) => string[] | null {
  if (definition === undefined) return nothing;
  const reads = [definition].flat().map((ref) => readerOf(refOf(ref)));
  return (context) => {
    const lists = reads.flatMap((read) => {
      const list = texts(read(context));
      return list === null ? [] : [list];
    });
    return lists.length === 0
      ? null
      : lists.length === 1
        ? (lists[0] ?? null)
        : [...new Set(lists.flat())];
  };
}

function propertiesOf(
  definition: FieldsDefinition["properties"],
): (context: Context) => ReturnType<typeof properties> {
  const entries = Object.entries(definition ?? {}).map(([name, one]) => ({
    name,
    read: property(one),
  }));
  if (entries.length === 0) return nothing;
  return (context) => {
    const found: Record<string, unknown> = {};
    for (const { name, read } of entries) found[name] = read(context);
    return properties(found);
  };
}

function property(definition: PropertyDefinition): Read {
  if (typeof definition === "object" && "list" in definition) {
    const read = readerOf(refOf(definition.list));
    return (context) => texts(read(context));
  }
  if (typeof definition !== "object" || !("without" in definition))
    return compileValue(definition).read;
  const read = readerOf(refOf(definition.from));
  const left = new Set(definition.without);
  return (context) => {
    const fields: Fields | null = object(read(context));
    if (fields === null) return undefined;
    return properties(
      Object.fromEntries(Object.entries(fields).filter(([name]) => !left.has(name))),
    );
  };
}
