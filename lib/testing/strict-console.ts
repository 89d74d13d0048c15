import { afterEach, beforeEach } from "vitest";

let unexpected: unknown[][] = [];

// A test that expects an error replaces console.error with a spy of its own.
beforeEach(() => {
  unexpected = [];
  console.error = (...values: unknown[]) => {
    unexpected.push(values);
  };
});

afterEach(() => {
  const [first] = unexpected;
  if (first)
    throw new Error("Unexpected console.error", { cause: first.length > 1 ? first : first[0] });
});
