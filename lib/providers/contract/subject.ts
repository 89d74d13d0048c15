import { type Fixture, fixturesOf, hasStory, readmeOf } from "@/lib/providers/fixtures";
import type { ItemResult, Provider, RawRequest } from "@/lib/providers/types";

/** A provider with all that its folder and the simulation have of it. */
export type Subject = {
  readonly provider: Provider;
  readonly fixtures: readonly Fixture[];
  readonly readme: string;
  readonly hasStory: boolean;
  readonly hasSimulator: boolean;
};

/** One promise that every provider keeps; `check` throws where it does not. */
export type Clause = {
  readonly promise: string;
  check(subject: Subject): void;
};

/** What is known of a provider that has a folder. */
export function subjectOf(provider: Provider, simulated: readonly string[]): Subject {
  return {
    provider,
    fixtures: fixturesOf(provider),
    readme: readmeOf(provider),
    hasStory: hasStory(provider),
    hasSimulator: simulated.includes(provider.slug),
  };
}

/** A request with this body, as JSON. */
export function requestOf(body: unknown, headers: Record<string, string> = {}): RawRequest {
  return { headers, query: "", body: utf8(JSON.stringify(body)) };
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** An item and what is read of it, alone in its request. */
export type Reading = { readonly item: unknown; readonly result: ItemResult };

/** Every item of the fixtures that can be split. */
export function readings({ provider, fixtures }: Subject): (Reading & { request: RawRequest })[] {
  return fixtures.flatMap(({ request }) =>
    itemsOf(provider, request).map((item) => ({
      item,
      request,
      result: provider.read(item, request, 0),
    })),
  );
}

function itemsOf(provider: Provider, request: RawRequest): readonly unknown[] {
  try {
    return provider.items(request);
  } catch {
    return [];
  }
}

/** When samples happen: a whole second, as some vendors know no smaller time. */
export const AT = Date.UTC(2026, 6, 28, 12);

/** One sample of each kind that the provider can build. */
export function sampleItems({ samples }: Provider): object[] {
  return Object.values(samples).map((build) => build({ at: AT, message: "a", person: "ada" }));
}
