import { z } from "zod";
import { PushlensError } from "@/lib/errors";

/** A page's `searchParams`, or a URL's. */
export type Query =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

function valuesOf(query: Query, name: string): string[] {
  const found = query instanceof URLSearchParams ? query.getAll(name) : query[name];
  const values = found === undefined ? [] : typeof found === "string" ? [found] : [...found];
  return values.filter((value) => value !== "");
}

/** True for parameters that may be repeated. */
function isList(type: unknown): boolean {
  if (type instanceof z.ZodDefault || type instanceof z.ZodOptional) return isList(type.unwrap());
  return type instanceof z.ZodArray;
}

/** Refuses what a schema does not know: a filter that is mistyped would widen the numbers unseen. */
function refuseUnknown(schema: z.ZodObject, query: URLSearchParams): void {
  const known = Object.keys(schema.shape);
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const named = unknown.slice(0, 5).map((name) => name.slice(0, 50));
  throw new PushlensError(
    "bad_request",
    `unknown parameter${named.length > 1 ? "s" : ""} ${named.join(", ")}; known are ${known.join(", ") || "none"}.`,
  );
}

/**
 * Reads an API request's query: what the schema does not know, or does not understand, is a 400 that
 * names the parameter. (Pages ignore what they do not know, since mailers add to addresses.)
 */
export function parseRequest<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  request: Request,
): z.infer<z.ZodObject<Shape>> {
  return parseQuery(schema, new URL(request.url).searchParams);
}

/** The same of a query that is taken out of its address, or never was in one. */
export function parseQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  query: URLSearchParams,
): z.infer<z.ZodObject<Shape>> {
  refuseUnknown(schema, query);
  return parseParameters(schema, query);
}

/** Reads a query by a schema; what it does not understand is a 400 that names the parameter. */
export function parseParameters<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  query: Query,
): z.infer<z.ZodObject<Shape>> {
  const input: Record<string, string | string[]> = {};
  for (const name of Object.keys(schema.shape)) {
    const values = valuesOf(query, name);
    const last = values.at(-1);
    if (last === undefined) continue;
    // PostgreSQL's texts cannot hold it.
    if (values.some((value) => value.includes("\0"))) {
      throw new PushlensError("bad_request", `${name} is not understood: it holds a NUL.`);
    }
    input[name] = isList(schema.shape[name]) ? values : last;
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0]);
  throw new PushlensError(
    "bad_request",
    Object.hasOwn(input, name)
      ? `${name} is not understood: ${issue?.message ?? "see the API's document"}.`
      : missing(name, schema.shape[name]),
  );
}

function missing(name: string, type: unknown): string {
  const about = type instanceof z.ZodType ? type.meta()?.description : undefined;
  return `${name} is missing: ${about ?? "it is needed."}`;
}
