import { type PlannedSend, planCampaigns } from "./campaign-plan";
import { type BadTime, liveMessage } from "./message-life";
import { makeDevice } from "./people";
import { type Random, seededRandom, stableId } from "./random";
import { busyTimes, type Calendar, DAY } from "./rhythm";
import type { Device, Fact, SentMessage, Simulator, Window } from "./types";

/** What to tell: how many messages, when, and what goes wrong. */
export type StoryOptions = {
  readonly seed: string;
  readonly window: Window;
  readonly messages: number;
  readonly calendar: Calendar;
  readonly badTimes: readonly BadTime[];
  /** Items per thousand facts that the vendor sends and nobody understands. */
  readonly strange: number;
};

type World = StoryOptions & {
  readonly simulator: Simulator;
  readonly random: Random;
  /** Its facts' ids; the window is part of it, so that another window is another story. */
  readonly root: string;
  readonly devices: Device[];
  readonly facts: Fact[];
  /** Automations whose ids stay the same go to a device once. */
  readonly reached: Map<string, Set<Device>>;
};

/** All that happens with one vendor in a window, in the order in which it happens. */
export function tellStory(simulator: Simulator, options: StoryOptions): Fact[] {
  const world = openWorld(simulator, options);
  for (const moment of planMoments(world)) {
    if ("join" in moment) joinAudience(world, moment.at);
    else send(world, moment);
  }
  const { from, to } = options.window;
  return world.facts
    .filter((fact) => fact.at >= from && fact.at < to)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function openWorld(simulator: Simulator, options: StoryOptions): World {
  const seed = `${options.seed} ${simulator.slug}`;
  const world: World = {
    ...options,
    simulator,
    random: seededRandom(seed),
    root: stableId(seed, options.window.from),
    devices: [],
    facts: [],
    reached: new Map(),
  };
  const days = (options.window.to - options.window.from) / DAY;
  const perDevice = (1.3 + days * 0.16) / simulator.audience;
  const size = Math.max(20, Math.ceil(options.messages / perDevice));
  for (let index = 0; index < size; index++) addDevice(world, options.window.from - DAY);
  return world;
}

function addDevice(world: World, joinedAt: number): Device {
  const { random, devices, simulator } = world;
  // One in six is a second device of somebody who is known.
  const other = devices[Math.floor(random.next() * devices.length)];
  const owner = other && random.chance(1 / 6) ? other.person : null;
  const device = makeDevice(random, `${world.seed} ${simulator.slug}`, devices.length, {
    platforms: simulator.platforms,
    joinedAt,
    owner,
    people: world.seed,
  });
  devices.push(device);
  return device;
}

type Join = { readonly at: number; readonly join: true };

/** Sends and new subscribers, in the order in which they come. */
function planMoments(world: World): (PlannedSend | Join)[] {
  const { random, simulator, window, calendar, messages } = world;
  const planning = { random, slug: simulator.slug, window, calendar };
  const sends = planCampaigns(planning, simulator.campaigns, messages);
  const days = (window.to - window.from) / DAY;
  const count = world.devices.length * Math.min(0.3, 0.02 + days * 0.003);
  const joins: Join[] = busyTimes(random, window, calendar, count).map((at) => ({
    at,
    join: true,
  }));
  return [...sends, ...joins].sort((a, b) => a.at - b.at);
}

function joinAudience(world: World, at: number): void {
  const { random, simulator } = world;
  const device = addDevice(world, at);
  const tell = teller(world, device, null, `join ${at}`);
  tell("opted_in", at, { cause: random.weighted(simulator.optInCauses) });
  if (random.chance(0.6)) tell("session", at + random.between(500, 4_000));
  if (random.chance(0.4)) tell("profile", at + random.between(5_000, 90_000));
}

function send(world: World, planned: PlannedSend): void {
  const { random, devices, simulator } = world;
  const habits = simulator.habits[planned.campaign.channel];
  if (!habits) return;
  const isAutomation = planned.campaign.type === "automation";
  const start = Math.floor(random.next() * devices.length);
  let left = planned.count;
  for (let index = 0; index < devices.length && left > 0; index++) {
    const device = devices[(start + index) % devices.length];
    if (!device || device.leftAt <= planned.at || !isNew(world, planned, device)) continue;
    left -= 1;
    // A vendor needs its time to send to many.
    const at = planned.at + (isAutomation ? 0 : random.exponential(45_000));
    deliver(world, planned, device, Math.floor(at));
  }
}

/** True for every broadcast, and for a device that this automation has not reached yet. */
function isNew(world: World, planned: PlannedSend, device: Device): boolean {
  if (planned.campaign.type === "broadcast") return true;
  const key = world.simulator.identity === "campaign" ? planned.campaignId : planned.sendId;
  const seen = world.reached.get(key) ?? new Set();
  world.reached.set(key, seen);
  if (seen.has(device)) return false;
  seen.add(device);
  return true;
}

/** Sends one message; one that comes again does so weekly, for as long as the device listens. */
function deliver(world: World, planned: PlannedSend, device: Device, at: number): void {
  const { campaign } = planned;
  if (!campaign.comesAgain) {
    sendOnce(world, planned, device, at);
    return;
  }
  for (let again = at; again < world.window.to && again < device.leftAt; again += 7 * DAY) {
    sendOnce(world, planned, device, again);
  }
}

function sendOnce(world: World, planned: PlannedSend, device: Device, at: number): void {
  const { random, simulator, calendar, badTimes } = world;
  const habits = simulator.habits[planned.campaign.channel];
  if (!habits) return;
  const message: SentMessage = {
    id: stableId(world.root, planned.sendId, device.id, at),
    campaign: planned.campaign,
    sendId: planned.sendId,
    campaignId: planned.campaignId,
    title: planned.title,
    campaignName: planned.campaignName,
    device,
    contextAware: random.chance(0.5),
  };
  const tell = teller(world, device, message, message.id);
  liveMessage({ random, calendar, habits, badTimes, message, tell }, at);
}

type Tell = (
  kind: Fact["kind"],
  at: number,
  more?: { cause?: string | null; again?: boolean },
) => void;

/** Writes facts about one device and message down. */
function teller(world: World, device: Device, message: SentMessage | null, subject: string): Tell {
  const write = (kind: Fact["kind"], at: number, cause: string | null, again: boolean) => {
    const id = stableId(world.root, subject, device.id, kind, at, again ? 1 : 0);
    world.facts.push({ kind, at, id, device, message, cause, again });
  };
  return (kind, at, more) => {
    write(kind, at, more?.cause ?? null, more?.again ?? false);
    if (world.strange > 0 && world.random.chance(world.strange / 1_000)) {
      write(world.random.chance(0.6) ? "strange" : "inbound", at + 1, null, false);
    }
  };
}
