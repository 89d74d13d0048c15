import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTarget } from "./read-target";

const told = (target: string) => {
  const { place, token } = readTarget(target);
  return place === "hook" ? `hook ${token}` : place;
};

describe("a request's target", () => {
  it.each([
    ["/api/hooks/t", "hook t"],
    ["/api/hooks/t?x=/y", "hook t"],
    ["/api/hooks/t/", "hook t"],
    ["//api/hooks/t", "hook t"],
    ["/api//hooks/t", "hook t"],
    ["/api/hooks//t//?x", "hook t"],
    ["/%61pi/hook%73/%74", "hook t"],
    ["/api/./hooks/t", "hook t"],
    ["/share/../api/hooks/t", "hook t"],
    ["http://host/api/hooks/t", "hook t"],
    ["HTTPS://host:443//api/hooks/t/", "hook t"],
    ["/api/hooks/a%2Fb", "hook a/b"],
  ])("%s is that hook's, however it is spelled", (target, expected) => {
    expect(told(target)).toBe(expected);
  });

  it.each([
    ["/api/hooks", "hook null"],
    ["/api/hooks/", "hook null"],
    ["/api/hooks?t", "hook null"],
    ["/api/hooks/t/more", "hook null"],
    ["/api/hooks/%zz", "hook null"],
  ])("%s is a hook's without a token, to be refused and counted as one", (target, expected) => {
    expect(told(target)).toBe(expected);
  });

  it.each([
    ["/", "page"],
    ["/api/hooksy/t", "page"],
    ["/api/v1/hooks/t", "page"],
    ["/API/hooks/t", "page"],
    ["/api%2Fhooks/t", "page"],
    ["/settings?next=/api/hooks/t", "page"],
    ["/healthz", "health"],
    ["/healthz/more", "page"],
  ])("%s is %s", (target, expected) => {
    expect(told(target)).toBe(expected);
  });

  it("names nothing here where it is neither a path nor an address", () => {
    for (const target of ["*", "host:443", "", "http:///api/hooks/t", "ftp://host/api/hooks/t"]) {
      expect(readTarget(target).path, target).toBeNull();
    }
  });

  it("passes on what an address names as path, query and host", () => {
    const expected = { path: "/events?person=1", host: "host:8080", place: "page" };
    expect(readTarget("http://host:8080/events?person=1")).toMatchObject(expected);
    expect(readTarget("http://host?x")).toMatchObject({ path: "/?x", host: "host" });
  });

  it("is read the same by a look at its letters and by all its segments", () => {
    const token = fc.stringMatching(/^[\w-]{1,30}$/);
    const query = fc.stringMatching(/^[!-~]{0,30}$/);
    fc.assert(
      fc.property(token, query, (name, asked) => {
        const { place, token, query } = readTarget(`/api/hooks/${name}?${asked}`);
        const spelled = readTarget(`/./api/hooks/${name}?${asked}`);
        expect([place, token, query]).toEqual(["hook", name, asked]);
        expect([spelled.place, spelled.token, spelled.query]).toEqual(["hook", name, asked]);
      }),
    );
  });
});
