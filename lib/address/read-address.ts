import { z } from "zod";
import type { DateRange } from "@/lib/days";
import { PushlensError } from "@/lib/errors";
import { words } from "@/lib/words/words";
import { COMPARISONS } from "./comparison";
import { AUTOMATIC_CHOICES, CLOCKS, EVIDENCE_CHOICES } from "./counting";
import { type FilterParameters, filterParameters } from "./filter-parameters";
import { INTERVALS, intervalsFor } from "./intervals";
import { parseParameters } from "./parse-parameters";
import { type PageQuery, trimQuery, valuesOf } from "./query";
import { parseRange } from "./range";

/** How every page may be looked at, besides range and filters; reports have their own defaults. */
const choices = z.object({
  clock: z.enum(CLOCKS).optional(),
  evidence: z.enum(EVIDENCE_CHOICES).optional(),
  automatic: z.enum(AUTOMATIC_CHOICES).optional(),
  interval: z.enum(INTERVALS).optional(),
  compare: z.enum(COMPARISONS).optional(),
  compareFrom: z.iso.date().optional(),
  match: z.enum(["weekday", "dates"]).optional(),
});

const NOTHING = z.object({});

/** What an address asks for; what was not understood is left out of all of it, and told. */
export type Address = {
  readonly query: PageQuery;
  readonly filters: FilterParameters & DateRange;
  readonly refused: string | null;
};

function without(query: PageQuery, names: readonly string[]): PageQuery {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name)));
}

/** Runs a reading; gives its complaint about the address instead of throwing it. */
function complaintOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof PushlensError && error.code === "bad_request") return error.message;
    throw error;
  }
}

const DATES: readonly string[] = ["from", "to", "compareFrom"];
const SHOWN = 40;

/** What a person is told; the API's own words name schemas. */
function notUnderstood(name: string, values: readonly string[]): string {
  const value = values.join(", ");
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return words("address")(DATES.includes(name) ? "notADate" : "notToChoose", { shown, name });
}

/** An address without the parameters that a schema does not understand, each on its own. */
export function understoodBy(
  schema: z.ZodObject,
  query: PageQuery,
  complaints: string[] = [],
): PageQuery {
  // Nearly always all is well: a schema for each parameter is compiled only where it is not.
  if (complaintOf(() => parseParameters(schema, query)) === null) return query;
  const wrong = Object.entries(schema.shape).flatMap(([name, field]) => {
    const one = z.object({ [name]: field });
    if (complaintOf(() => parseParameters(one, query)) === null) return [];
    complaints.push(notUnderstood(name, valuesOf(query, name)));
    return [name];
  });
  return without(query, wrong);
}

/** Where the range, or the one it is compared with, makes no sense, its dates are left out. */
function withRange(query: PageQuery, zone: string, now: number, complaints: string[]): PageQuery {
  const read = () => parseRange(parseParameters(filterParameters, query), zone, now);
  const complaint = complaintOf(read);
  if (complaint !== null) {
    complaints.push(complaint);
    return without(query, ["from", "to"]);
  }
  return query;
}

function withComparison(query: PageQuery, complaints: string[]): PageQuery {
  if (valuesOf(query, "compare").at(-1) !== "custom") return query;
  const start = parseParameters(choices, query).compareFrom;
  const complaint = start
    ? complaintOf(() => parseRange({ from: start, to: start }, "UTC", 0))
    : words("address")("compareMissing");
  if (complaint === null) return query;
  complaints.push(complaint);
  return without(query, ["compare", "compareFrom"]);
}

function withInterval(query: PageQuery, range: DateRange, complaints: string[]): PageQuery {
  const asked = valuesOf(query, "interval").at(-1);
  const fitting = intervalsFor(range);
  if (!asked || fitting.some((one) => one === asked)) return query;
  const say = words("address");
  const known = INTERVALS.find((interval) => interval === asked);
  const names = fitting.map((interval) => say(`interval.${interval}`));
  complaints.push(
    say("cannotBeShown", {
      asked: known ? say(`interval.${known}`) : asked,
      fitting: names.reduce((a, b) => say("or", { a, b })),
    }),
  );
  return without(query, ["interval"]);
}

/**
 * Reads a page's address, with the parameters that are the page's own in `own`. Never throws for
 * what somebody may have typed: a wrong parameter is left out and named in `refused`.
 */
export function readAddress(
  asked: PageQuery,
  zone: string,
  now: number,
  own: z.ZodObject = NOTHING,
): Address {
  const { query: known, tooLong } = trimQuery(asked);
  const complaints = tooLong.map((name) => words("address")("tooLong", { name }));
  let query = understoodBy(filterParameters, known, complaints);
  query = understoodBy(choices, query, complaints);
  query = understoodBy(own, query, complaints);
  query = withRange(query, zone, now, complaints);
  query = withComparison(query, complaints);
  const filters = parseParameters(filterParameters, query);
  const range = parseRange(filters, zone, now);
  query = withInterval(query, range, complaints);
  return {
    query,
    filters: { ...filters, ...range },
    refused: complaints.length > 0 ? complaints.join(" ") : null,
  };
}
