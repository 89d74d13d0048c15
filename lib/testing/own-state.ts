import { afterAll, vi } from "vitest";

// The test files of a thread share what node_modules hold: to load that takes longer than most of their tests
// do. All else is each file's own: the modules of the project, what these keep on globalThis, the environment,
// and timers, which end with the file that began them.
const thread = globalThis as typeof globalThis & {
  testThread?: { environment: NodeJS.ProcessEnv; timers: Pick<typeof globalThis, Timer> };
};
type Timer = "setTimeout" | "setInterval";

vi.resetModules();
vi.useRealTimers();
for (const name of Object.keys(globalThis))
  if (name.startsWith("pushlens")) Reflect.deleteProperty(globalThis, name);

const { setTimeout, setInterval } = globalThis;
thread.testThread ??= { environment: { ...process.env }, timers: { setTimeout, setInterval } };
const { environment, timers } = thread.testThread;
for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
Object.assign(process.env, environment);

const begun = new Set<NodeJS.Timeout>();
for (const name of ["setTimeout", "setInterval"] as const) {
  const begin = (...how: Parameters<typeof timers.setTimeout>) => {
    const timer = timers[name](...how);
    begun.add(timer);
    return timer;
  };
  Object.assign(globalThis, { [name]: Object.assign(begin, timers[name]) });
}
afterAll(() => {
  for (const timer of begun) clearTimeout(timer);
});
