import { type Context, isAbsent, readerOf } from "./context";
import { refOf } from "./value";
import type { ConditionDefinition } from "./value-definition";

/** Says whether all of some conditions hold of an item. */
export type Test = (context: Context) => boolean;

/** Compiles conditions that are joined by "and"; null where there are none. */
export function testOf(definitions: readonly ConditionDefinition[] | undefined): Test | null {
  const tests = (definitions ?? []).map(oneTest);
  const [first] = tests;
  if (first === undefined) return null;
  return tests.length === 1 ? first : (context) => tests.every((test) => test(context));
}

function oneTest({ at, is, in: list, present, not }: ConditionDefinition): Test {
  const read = readerOf(refOf(at));
  const wanted = new Set((list ?? [is]).map(String));
  const holds: Test =
    present === undefined
      ? (context) => {
          const found = read(context);
          const isScalar =
            typeof found === "string" || typeof found === "number" || typeof found === "boolean";
          return isScalar && wanted.has(String(found));
        }
      : (context) => isAbsent(read(context)) !== present;
  return not ? (context) => !holds(context) : holds;
}
