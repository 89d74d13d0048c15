import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { ROOT } from "@/bin/root";
import { type Installation, OWNER } from "@/harness/installation";

/** A page as it came: its status, its text, and the ms until its last byte. */
export type Visit = { readonly status: number; readonly html: string; readonly ms: number };

const manifest = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string() })),
});

/** What a build calls its server actions, by their names in the source. */
function actionIds(): ReadonlyMap<string, string> {
  const file = join(ROOT, ".next", "server", "server-reference-manifest.json");
  const { node } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

/** Signs the owner in as a browser does, and then opens pages. */
export class Browser {
  readonly #installation: Installation;
  readonly #cookies = new Map<string, string>();

  static async signIn(installation: Installation): Promise<Browser> {
    const browser = new Browser(installation);
    const csrf = await browser.#fetch("/api/auth/csrf");
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json());
    const body = new URLSearchParams({ csrfToken, ...OWNER, json: "true" });
    await browser.#fetch("/api/auth/callback/credentials", { method: "POST", body });
    if (![...browser.#cookies.keys()].some((name) => name.includes("session-token")))
      throw new Error("The owner could not sign in.");
    return browser;
  }

  private constructor(installation: Installation) {
    this.#installation = installation;
  }

  /** Opens a page and reads it to its end. */
  async open(path: string): Promise<Visit> {
    const begun = performance.now();
    const response = await this.#fetch(path);
    const html = await response.text();
    return { status: response.status, html, ms: performance.now() - begun };
  }

  /** Sends what a form of a page would to its server action, and reads the answer to its end. */
  async act(
    path: string,
    action: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<Visit> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value);
    form.set("0", JSON.stringify([{ status: "idle" }, "$K1"]));
    const headers = { "Next-Action": actionIds().get(action) ?? action };
    const begun = performance.now();
    const response = await this.#fetch(path, { method: "POST", body: form, headers });
    const html = await response.text();
    return { status: response.status, html, ms: performance.now() - begun };
  }

  /** Bytes of gzipped JavaScript that a page's HTML names, without what only old browsers load. */
  async scripts(html: string): Promise<{ files: number; gzipped: number }> {
    const tags = html.match(/<(?:script|link)\b[^>]*>/gi) ?? [];
    const urls = tags
      .filter((tag) => !/nomodule/i.test(tag) && (/^<script/i.test(tag) || /as="script"/.test(tag)))
      .flatMap((tag) => /(?:src|href)="([^"]+\.js[^"]*)"/.exec(tag)?.[1] ?? []);
    let gzipped = 0;
    for (const url of new Set(urls)) {
      const response = await this.#fetch(url.replaceAll("&amp;", "&"));
      gzipped += gzipSync(await response.text()).length;
    }
    return { files: new Set(urls).size, gzipped };
  }

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...init.headers, cookie, origin: this.#installation.url };
    const response = await fetch(this.#installation.url + path, {
      ...init,
      headers,
      redirect: "manual",
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
