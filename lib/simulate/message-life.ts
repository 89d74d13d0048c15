import type { Random } from "./random";
import { type Calendar, HOUR, hourWeight, MINUTE, whenAwake } from "./rhythm";
import type { ChannelHabits, Fact, SentMessage, Window } from "./types";

/** A time in which more goes wrong than usual: an expired certificate, say. */
export type BadTime = Window & { readonly failed: number };

type Life = {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly habits: ChannelHabits;
  readonly badTimes: readonly BadTime[];
  readonly message: SentMessage;
  tell(kind: Fact["kind"], at: number, more?: { cause?: string | null; again?: boolean }): void;
};

/** Tells what becomes of one message, from planning to a click or a failure. */
export function liveMessage(life: Life, plannedAt: number): void {
  const { random, habits, message, tell } = life;
  tell("scheduled", plannedAt);
  const hold = message.contextAware ? random.logNormal(habits.hold, 0.9) : 0;
  const sentAt = Math.floor(plannedAt + hold + random.exponential(2_000));
  if (random.chance(habits.cancelled)) {
    tell("cancelled", sentAt);
    return;
  }
  tell("sent", sentAt);
  if (random.chance(failureShare(life, sentAt))) fail(life, sentAt);
  else reach(life, sentAt);
}

function reach(life: Life, sentAt: number): void {
  const { random, habits, tell } = life;
  // A device that is offline gets it later, or never.
  const offline = random.chance(0.08);
  if (!random.chance(habits.delivered)) return;
  const wait = offline ? random.logNormal(3 * HOUR, 1) : random.logNormal(9_000, 1.2);
  const deliveredAt = Math.floor(sentAt + 400 + wait);
  const opened = random.chance(openShare(life, deliveredAt));
  if (!opened || !random.chance(habits.skipped)) tell("delivered", deliveredAt);
  if (opened) read(life, deliveredAt);
  if (random.chance(habits.leaves)) leave(life, deliveredAt + random.exponential(40 * MINUTE));
}

function failureShare({ badTimes, habits }: Life, at: number): number {
  const bad = badTimes.find((time) => at >= time.from && at < time.to);
  return bad?.failed ?? habits.failed;
}

function fail(life: Life, sentAt: number): void {
  const { random, habits, message, tell } = life;
  const at = Math.floor(sentAt + random.exponential(4_000));
  const bad = life.badTimes.some((time) => sentAt >= time.from && sentAt < time.to);
  tell("failed", at, { cause: random.weighted(habits.failureCodes) });
  // What fails in a bad time fails for another reason than a dead token.
  if (habits.failureEnds === null || bad || !random.chance(0.5)) return;
  message.device.leftAt = Math.min(message.device.leftAt, at + 1_000);
  tell("opted_out", at + 1_000, { cause: habits.failureEnds });
}

/** Titles that please are opened more, and so is what comes at a good hour. */
function openShare({ habits, message, calendar }: Life, at: number): number {
  const hour = 0.7 + 0.3 * hourWeight(at, calendar);
  const platform = /android/i.test(message.device.platform) ? 1.15 : 0.92;
  const moment = message.contextAware ? 1.3 : 1;
  return Math.min(0.9, habits.opened * message.campaign.appeal * hour * platform * moment);
}

function read(life: Life, deliveredAt: number): void {
  const { random, calendar, habits, tell } = life;
  const reading = deliveredAt + 2_000 + random.logNormal(18 * MINUTE, 1.5);
  const openedAt = whenAwake(Math.floor(reading), random, calendar);
  tell("opened", openedAt);
  if (random.chance(0.4)) tell("session", openedAt + random.between(300, 2_500));
  if (random.chance(0.09)) tell("custom", Math.floor(openedAt + random.logNormal(6 * MINUTE, 0.8)));
  if (random.chance(habits.clicked)) {
    tell("clicked", Math.floor(openedAt + random.logNormal(25_000, 0.9)));
  }
  if (random.chance(0.03)) {
    const again = openedAt + HOUR + random.exponential(9 * HOUR);
    tell("opened", Math.floor(again), { again: true });
  }
}

function leave({ random, habits, message, tell }: Life, at: number): void {
  const leftAt = Math.floor(at);
  if (message.device.leftAt <= leftAt) return;
  message.device.leftAt = leftAt;
  tell("opted_out", leftAt, { cause: random.weighted(habits.leaveCauses) });
}
