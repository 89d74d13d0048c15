import { expect, test } from "vitest";
import { nextFigure } from "./next-figure";

/** A heading, a row with a name and two figures, one with its name alone. */
const LINES = [[0, 1, 2, 3], [0, 1, 3], [0]];

test("arrows lead sideways within a line, and up and down under the same column", () => {
  expect(nextFigure("ArrowRight", { line: 1, at: 0 }, LINES)).toEqual({ line: 1, at: 1 });
  expect(nextFigure("ArrowLeft", { line: 1, at: 1 }, LINES)).toEqual({ line: 1, at: 0 });
  expect(nextFigure("ArrowUp", { line: 1, at: 2 }, LINES)).toEqual({ line: 0, at: 3 });
  expect(nextFigure("ArrowDown", { line: 0, at: 3 }, LINES)).toEqual({ line: 1, at: 2 });
});

test("where a line has nothing under a column, the nearest before it is next", () => {
  expect(nextFigure("ArrowDown", { line: 0, at: 2 }, LINES)).toEqual({ line: 1, at: 1 });
  expect(nextFigure("ArrowDown", { line: 1, at: 2 }, LINES)).toEqual({ line: 2, at: 0 });
});

test("Home and End lead to the first and the last figure", () => {
  expect(nextFigure("End", { line: 0, at: 1 }, LINES)).toEqual({ line: 2, at: 0 });
  expect(nextFigure("Home", { line: 2, at: 0 }, LINES)).toEqual({ line: 0, at: 0 });
});

test("a key that leads nowhere stays the browser's", () => {
  expect(nextFigure("ArrowUp", { line: 0, at: 0 }, LINES)).toBeNull();
  expect(nextFigure("ArrowRight", { line: 2, at: 0 }, LINES)).toBeNull();
  expect(nextFigure("ArrowDown", { line: 2, at: 0 }, LINES)).toBeNull();
  expect(nextFigure("Enter", { line: 0, at: 0 }, LINES)).toBeNull();
});
