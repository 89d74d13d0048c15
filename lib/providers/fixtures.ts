import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PushlensError } from "@/lib/errors";
import { PROVIDERS } from "./registry";
import { BodyError, type ItemResult, type Provider, type RawRequest } from "./types";

/** One recorded request of a provider, and what has to become of it. For tests only. */
export type Fixture = {
  readonly provider: Provider;
  readonly name: string;
  readonly request: RawRequest;
  /** `document`: the vendor's own sample; `research`: seen elsewhere; `assumed`: made up. */
  readonly source: string;
  readonly expected: unknown;
};

type Description = {
  readonly source: string;
  readonly headers?: Record<string, string>;
  readonly query?: string;
  readonly expect: unknown;
};

const HERE = import.meta.dirname;

/** Every fixture of every provider: `<slug>/fixtures/<name>.body` with `<name>.expected.json`. */
export function allFixtures(): Fixture[] {
  return PROVIDERS.flatMap(fixturesOf);
}

/** A provider's fixtures; none where it has no folder of them. */
export function fixturesOf(provider: Provider): Fixture[] {
  const folder = join(HERE, provider.slug, "fixtures");
  if (!existsSync(folder)) return [];
  const bodies = readdirSync(folder).filter((file) => file.endsWith(".body"));
  return bodies.map((file) => {
    const name = file.slice(0, -".body".length);
    const description: Description = JSON.parse(
      readFileSync(join(folder, `${name}.expected.json`), "utf8"),
    );
    const request = {
      headers: description.headers ?? {},
      query: description.query ?? "",
      body: readFileSync(join(folder, file)),
    };
    return { provider, name, request, source: description.source, expected: description.expect };
  });
}

/** What a provider's folder says to people; '' where it says nothing. */
export function readmeOf({ slug }: Provider): string {
  const file = join(HERE, slug, "README.md");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** True where a provider's folder tells a story for the journeys in a browser. */
export function hasStory({ slug }: Provider): boolean {
  return existsSync(join(HERE, slug, "story.ts"));
}

/** What becomes of a request, in the form of the fixtures: without fields that are null. */
export function outcomeOf(provider: Provider, request: RawRequest): unknown {
  try {
    return { items: readAll(provider, request).map(withoutNulls) };
  } catch (error) {
    if (error instanceof BodyError || error instanceof PushlensError)
      return { refused: error.code };
    throw error;
  }
}

/** The results of all items of a request. */
export function readAll(provider: Provider, request: RawRequest): ItemResult[] {
  return provider.items(request).map((item) => provider.read(item, request, RECEIVED_AT));
}

const RECEIVED_AT = Date.UTC(2026, 6, 28);

function withoutNulls(result: ItemResult): unknown {
  return JSON.parse(JSON.stringify(result, (_, value) => (value === null ? undefined : value)));
}
