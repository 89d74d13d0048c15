import { PassThrough } from "node:stream";
import { afterEach, expect, it } from "vitest";
import { lookAtArrivals } from "./arrivals";
import { readBody } from "./read-body";

const streams: PassThrough[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.destroy();
});

/** A body that is arriving, and what became of it. */
function arriving() {
  const stream = new PassThrough();
  streams.push(stream);
  const body = readBody(stream, null, 1_000_000).then(
    ({ length }) => length,
    (error) => error.code ?? error.name,
  );
  const send = async (bytes: number) => {
    stream.write(Buffer.alloc(bytes));
    await new Promise(setImmediate);
  };
  return { stream, body, send };
}

it("breaks off a body that has hardly come on for seconds, and no other", async () => {
  const [held, slow, steady] = [arriving(), arriving(), arriving()];
  const began = performance.now();
  for (const { send } of [held, slow, steady]) await send(1_000);
  for (let seconds = 5; seconds <= 60; seconds += 5) {
    await slow.send(1_000);
    await steady.send(20_000);
    lookAtArrivals(began + seconds * 1_000);
  }
  expect(await held.body).toBe("too_slow");
  expect(await slow.body).toBe("too_slow");
  steady.stream.end();
  expect(await steady.body).toBe(241_000);
});

it("lets a body begin slowly, and blames none for a time in which nobody looked", async () => {
  const late = arriving();
  const began = performance.now();
  lookAtArrivals(began + 5_000);
  lookAtArrivals(began + 9_000);
  lookAtArrivals(began + 60_000);
  await late.send(10);
  late.stream.end();
  expect(await late.body).toBe(10);
});
