import type { z } from "zod";
import { type OpenPage, readPage } from "@/app/(dashboard)/_page/open-page";
import { parametersOf } from "@/components/filters/filter-group";
import { filterGroups } from "@/components/filters/toolbar";
import { FILTER_NAMES, KNOWN, type PageQuery, valuesOf } from "@/lib/address/query";
import { getFilterOptions } from "@/lib/analytics/counts/filter-options";
import { requireViewer } from "@/lib/auth/session";
import { PushlensError } from "@/lib/errors";
import type { CsvFile } from "./csv-response";

/** A page's address as its file reads it, with what it says of range and filters. */
export type OpenExport = {
  readonly page: OpenPage;
  readonly about: Pick<CsvFile, "filters" | "plain">;
};

function queryOf(request: Request): PageQuery {
  const search = new URL(request.url).searchParams;
  return Object.fromEntries(
    [...search.keys()].map((name) => {
      const [first = "", ...more] = search.getAll(name);
      return [name, more.length > 0 ? [first, ...more] : first];
    }),
  );
}

/** Other parameters that narrow what is listed; their names say what they are. */
const WORDS = [
  ...[
    "q",
    "evidence",
    "automatic",
    "clock",
    "by",
    "rate",
    "interval",
    "sort",
    "person",
    "recipient",
    "message",
  ],
  ...["kind", "cause", "hour", "stage", "without", "how", "window", "cap"],
];

/** Whether a file is asked for that begins with its headings; else its notes stand above them. */
export function isPlain(query: PageQuery): boolean {
  const asked = valuesOf(query, "notes").at(-1);
  if (asked === undefined || asked === "none") return asked === "none";
  throw new PushlensError(
    "bad_request",
    "notes is not understood: it is none, for a plain table, or left out.",
  );
}

async function filterWords(page: OpenPage): Promise<string[]> {
  const { query, now } = page.place;
  const asked = FILTER_NAMES.some((name) => valuesOf(query, name).length > 0);
  const groups = asked ? filterGroups(await getFilterOptions({}, now)) : [];
  const filters = groups.flatMap((group) =>
    parametersOf(group).flatMap(({ name, is }) => {
      const values = valuesOf(query, name).map(
        (value) => group.options.find((option) => option.value === value)?.label ?? value,
      );
      return values.length > 0
        ? [`${group.label}${is ? "" : " is not"}: ${values.join(", ")}`]
        : [];
    }),
  );
  const others = WORDS.flatMap((name) => {
    const values = valuesOf(query, name);
    return values.length > 0 ? [`${name}: ${values.join(", ")}`] : [];
  });
  return [...filters, ...others];
}

/**
 * The first line of every file: refuses whoever is not signed in, and reads the address exactly as
 * the page does. What the page would only warn of is refused: a file has nowhere to say it.
 */
export async function openExport(
  path: string,
  request: Request,
  own?: z.ZodObject,
): Promise<OpenExport> {
  const viewer = await requireViewer();
  const query = queryOf(request);
  const unknown = Object.keys(query).filter((name) => !KNOWN.has(name));
  if (unknown.length > 0) {
    const named = unknown.slice(0, 5).map((name) => name.slice(0, 50));
    throw new PushlensError(
      "bad_request",
      `unknown parameter${named.length > 1 ? "s" : ""} ${named.join(", ")}; known are ${[...KNOWN].join(", ")}.`,
    );
  }
  const page = await readPage(viewer, path, query, own);
  if (page.refused) throw new PushlensError("bad_request", page.refused);
  return { page, about: { filters: await filterWords(page), plain: isPlain(query) } };
}
