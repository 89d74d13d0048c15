import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "./table";

const cell = (text: string, more = {}) => createElement(TableCell, { key: text, ...more }, text);

const markup = renderToStaticMarkup(
  createElement(
    Table,
    { label: "Endpoints" },
    createElement(
      TableHeader,
      null,
      createElement(TableRow, null, createElement(TableHead, null, "Name")),
    ),
    createElement(
      TableBody,
      null,
      createElement(TableRow, null, [cell("Shop"), cell("7", { numeric: true })]),
      createElement(TableRow, null, cell("10:00"), cell("App", { heads: true }), cell("8")),
      createElement(TableRow, null, cell("CSV"), cell("—", { numeric: true })),
    ),
  ),
);

/** The element that a text stands in. */
const around = (text: string) => new RegExp(`<(\\w+)([^>]*)>${text}<`).exec(markup)?.slice(1, 3);

describe("a table, to whoever hears it", () => {
  it("has its name", () => {
    expect(markup).toMatch(/<table aria-label="Endpoints"/);
  });

  it("has a heading for each column and each row, and more where a row needs more", () => {
    expect(around("Name")).toEqual(["th", expect.stringContaining('scope="col"')]);
    for (const heading of ["Shop", "10:00", "App"])
      expect(around(heading), heading).toEqual(["th", expect.stringContaining('scope="row"')]);
    for (const figure of ["7", "8"]) expect(around(figure)?.[0], figure).toBe("td");
  });

  it("says a word where a dash stands, which is passed over in silence", () => {
    expect(around("—")).toEqual([
      "span",
      expect.stringContaining('role="img" aria-label="No value"'),
    ]);
  });
});
