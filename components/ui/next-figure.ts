/** A figure's place: its line, and where in the line. */
export type FigurePlace = { readonly line: number; readonly at: number };

/** The place in a line under the same column, or the nearest before it. */
function under(columns: readonly number[], column: number): number {
  const at = columns.findLastIndex((one) => one <= column);
  return Math.max(0, at);
}

type Lines = readonly (readonly number[])[];

/** Up or down to the line `to`, where there is one. */
function across(lines: Lines, to: number, column: number): FigurePlace | null {
  const line = lines[to];
  return line ? { line: to, at: under(line, column) } : null;
}

/** Along a line to its place `at`, where there is one. */
function along(lines: Lines, line: number, at: number): FigurePlace | null {
  return lines[line]?.[at] === undefined ? null : { line, at };
}

/**
 * Where a key leads from a figure. `lines` hold the columns in which figures stand, line by line, at
 * least one each. Null where the key leads nowhere: then it is the browser's.
 */
export function nextFigure(
  key: string,
  { line, at }: FigurePlace,
  lines: Lines,
): FigurePlace | null {
  const column = lines[line]?.[at];
  if (column === undefined) return null;
  if (key === "ArrowLeft") return along(lines, line, at - 1);
  if (key === "ArrowRight") return along(lines, line, at + 1);
  if (key === "ArrowUp") return across(lines, line - 1, column);
  if (key === "ArrowDown") return across(lines, line + 1, column);
  if (key === "Home") return { line: 0, at: 0 };
  const end = lines.length - 1;
  return key === "End" ? along(lines, end, (lines[end]?.length ?? 0) - 1) : null;
}
