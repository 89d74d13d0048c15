/** One step of a path: a field's name, or a place in a list. */
export type Step = string | number;

/** Longer paths are no paths of a real payload. */
const MAX_STEPS = 16;

/** Names that every object has without being given them. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const PLAIN = /^[^.[\]"]+$/;
const BRACKET = /^\[(\d{1,4}|"(?:[^"\\]|\\.)*")\]/;

/**
 * The steps of a path as text: names with dots between, `[0]` for a place in a list, and `["a.b"]` for
 * a name with a dot or bracket in it. Null where it is no path, or names what every object has.
 */
export function parsePath(text: string): readonly Step[] | null {
  const steps: Step[] = [];
  for (let rest = text; rest !== ""; ) {
    const step = nextStep(rest, steps.length === 0);
    if (step === null || INHERITED.has(String(step.name)) || steps.length === MAX_STEPS)
      return null;
    steps.push(step.name);
    rest = step.rest;
  }
  return steps.length === 0 ? null : steps;
}

function nextStep(text: string, isFirst: boolean): { name: Step; rest: string } | null {
  const bracket = BRACKET.exec(text);
  if (bracket?.[1] !== undefined) return inBrackets(bracket[1], text.slice(bracket[0].length));
  const own = isFirst ? text : text.startsWith(".") ? text.slice(1) : "";
  const end = own.search(/[.[]/);
  const name = end < 0 ? own : own.slice(0, end);
  return PLAIN.test(name) ? { name, rest: own.slice(name.length) } : null;
}

function inBrackets(inside: string, rest: string): { name: Step; rest: string } | null {
  try {
    const name: unknown = JSON.parse(inside);
    return typeof name === "string" || typeof name === "number" ? { name, rest } : null;
  } catch {
    return null;
  }
}

/** A path as text, so that parsePath gives the steps again. */
export function pathText(steps: readonly Step[]): string {
  const parts = steps.map((step, index) => {
    if (typeof step === "number") return `[${step}]`;
    if (!PLAIN.test(step)) return `[${JSON.stringify(step)}]`;
    return index === 0 ? step : `.${step}`;
  });
  return parts.join("");
}

/** A function that gives what stands at a path; undefined where nothing does. */
export function getter(steps: readonly Step[]): (value: unknown) => unknown {
  const [first, second, third] = steps;
  if (first === undefined) return (value) => value;
  if (second === undefined) return (value) => stepInto(value, first);
  if (third === undefined) return (value) => stepInto(stepInto(value, first), second);
  return (value) => {
    let found = value;
    for (const step of steps) found = stepInto(found, step);
    return found;
  };
}

function stepInto(value: unknown, step: Step): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  // A name is no field of a list, nor a number one of an object.
  if (Array.isArray(value) !== (typeof step === "number")) return undefined;
  return (value as { readonly [step: Step]: unknown })[step];
}

const GETTERS = new Map<string, (value: unknown) => unknown>();
/** As many as all providers' definitions could name. */
const MAX_GETTERS = 2_000;

/** What stands at a path; undefined where nothing does, or where it is no path. */
export function valueAt(value: unknown, path: string): unknown {
  let get = GETTERS.get(path);
  if (!get) {
    const steps = parsePath(path);
    get = steps ? getter(steps) : () => undefined;
    if (GETTERS.size < MAX_GETTERS) GETTERS.set(path, get);
  }
  return get(value);
}
