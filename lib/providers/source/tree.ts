import { object } from "@/lib/providers/fields";
import { getter, pathText } from "@/lib/providers/path";
import { parseSplit, type Stop } from "./split-path";

/** One list on the way to items, and the lists that its entries hold. */
type Branch = {
  readonly list: (value: unknown) => readonly unknown[] | null;
  readonly inside: readonly Branch[];
};

/** Takes an item, with the entry of a list (or the body) that holds the list it was found in. */
type Take = (item: unknown, parent: unknown) => void;

/** Paths to items, compiled. */
export type Splitter = {
  /** True where a document holds one of the lists. */
  holds(document: unknown): boolean;
  /**
   * Gives the items of a document that holds some: the entries of the lists at the paths, and every entry
   * on the way that holds none of them, so that nothing of a body is left out.
   */
  split(document: unknown, take: Take): void;
};

/** Compiles checked paths to items. */
export function splitterOf(paths: readonly string[]): Splitter {
  const branches = branchesOf(paths.map((path) => parseSplit(path) ?? []));
  return {
    holds: (document) => holdsOne(document, branches),
    split: (document, take) => descend(document, branches, take),
  };
}

function branchesOf(all: readonly (readonly Stop[])[]): Branch[] {
  const groups = new Map<string, { stop: Stop; rest: (readonly Stop[])[] }>();
  for (const [stop, ...rest] of all) {
    if (stop === undefined) continue;
    const name = `${pathText(stop.steps)}${stop.values}`;
    const group = groups.get(name) ?? { stop, rest: [] };
    if (rest.length > 0) group.rest.push(rest);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ stop, rest }) => ({
    list: listReader(stop),
    inside: branchesOf(rest),
  }));
}

function listReader({ steps, values }: Stop): Branch["list"] {
  const get = getter(steps);
  return (value) => {
    const found = get(value);
    if (!values) return Array.isArray(found) ? found : null;
    const fields = object(found);
    return fields && Object.values(fields);
  };
}

function holdsOne(value: unknown, branches: readonly Branch[]): boolean {
  return branches.some(({ list }) => list(value) !== null);
}

function descend(value: unknown, branches: readonly Branch[], take: Take): void {
  for (const { list, inside } of branches) {
    for (const entry of list(value) ?? []) {
      if (holdsOne(entry, inside)) descend(entry, inside, take);
      else take(entry, value);
    }
  }
}
