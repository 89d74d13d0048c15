import { hash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "@/lib/auth/client-address";
import { PushlensError } from "@/lib/errors";
import { errorAnswer } from "@/lib/http";
import { language } from "@/lib/words/here";
import { words } from "@/lib/words/words";

type Limits = {
  /** Pages, reports and exports that are made at once. */
  readonly most: number;
  /** Of one session, API key or address. */
  readonly ofOne: number;
  /** Of one address, by whatever names: who is not signed in may claim any. One page is left to others. */
  readonly ofAddress: number;
  /** Of one share link, whoever opens it. */
  readonly ofLink: number;
  readonly waiting: number;
  /** How long one waits for its turn (ms). */
  readonly patience: number;
  /** A turn is over after so long (ms), even where its answer is still being sent: readers may be slow. */
  readonly turn: number;
};

const LIMITS: Limits = {
  most: 6,
  ofOne: 4,
  ofAddress: 5,
  ofLink: 2,
  waiting: 60,
  patience: 10_000,
  turn: 30_000,
};

/** What costs little, and must come through whatever else is asked for. */
const ALWAYS =
  /^\/(?:_next\/static\/|(?:sign-in|setup|invite|api\/auth|healthz|readyz|metrics|favicon\.ico|icon\.svg)(?:[/?]|$))/;

/** So many times what one may have made at once, he may have waiting. */
const WAITING_OF_ONE = 8;

type Share = { readonly key: string; readonly most: number };
type Turn = { readonly shares: readonly Share[]; readonly begin: (may: boolean) => void };

/**
 * Lets so many pages be made at once, the others wait for their turn. One who asks for much at once
 * waits for himself: who asks for one page goes before his third.
 */
export class PagesAtWork {
  readonly #limits: Limits;
  #atWork = 0;
  readonly #ofKey = new Map<string, number>();
  readonly #waiting = new Set<Turn>();

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Resolves once the page may be made; false where it has been refused, and answered. */
  async admits(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (ALWAYS.test(request.url ?? "")) return true;
    const shares = this.#sharesOf(request);
    const fits = this.#fits(shares);
    if (fits) this.#count(shares, 1);
    const may = fits || (await this.#turnCame(shares, response));
    if (may) this.#endLater(shares, response);
    else refuse(request, response);
    return may;
  }

  #sharesOf(request: IncomingMessage): Share[] {
    const { url = "", headers } = request;
    const { ofOne, ofAddress, ofLink } = this.#limits;
    const session = /session-token=([^;]+)/.exec(headers.cookie ?? "")?.[1];
    const address = clientAddress(asHeaders(request));
    const who = headers.authorization ?? session ?? address;
    const shares = [
      { key: hash("sha256", who), most: ofOne },
      { key: `address ${address}`, most: ofAddress },
    ];
    const [, link] = /^\/share\/([^/?]+)/.exec(url) ?? [];
    if (link !== undefined) shares.push({ key: `share ${link.slice(0, 200)}`, most: ofLink });
    return shares;
  }

  #fits(shares: readonly Share[]): boolean {
    const free = ({ key, most }: Share) => (this.#ofKey.get(key) ?? 0) < most;
    return this.#atWork < this.#limits.most && shares.every(free);
  }

  #turnCame(shares: readonly Share[], response: ServerResponse): Promise<boolean> {
    if (!this.#mayWait(shares)) return Promise.resolve(false);
    return new Promise((resolve) => {
      const turn: Turn = {
        shares,
        begin: (may) => {
          this.#waiting.delete(turn);
          if (may) this.#count(shares, 1);
          clearTimeout(late);
          response.off("close", gone);
          resolve(may);
        },
      };
      const gone = () => turn.begin(false);
      const late = setTimeout(() => turn.begin(false), this.#limits.patience);
      response.once("close", gone);
      this.#waiting.add(turn);
    });
  }

  #mayWait(shares: readonly Share[]): boolean {
    const { size } = this.#waiting;
    const alike = ({ key, most }: Share) =>
      [...this.#waiting].filter((turn) => turn.shares.some((share) => share.key === key)).length <
      most * WAITING_OF_ONE;
    return size < this.#limits.waiting && shares.every(alike);
  }

  #endLater(shares: readonly Share[], response: ServerResponse): void {
    const end = () => {
      clearTimeout(longest);
      response.off("close", end);
      this.#count(shares, -1);
      this.#callNext();
    };
    const longest = setTimeout(end, this.#limits.turn);
    response.once("close", end);
    // It may have closed while it waited, and will not say so again.
    if (response.closed) end();
  }

  #count(shares: readonly Share[], by: 1 | -1): void {
    this.#atWork += by;
    for (const { key } of shares) {
      const left = (this.#ofKey.get(key) ?? 0) + by;
      if (left > 0) this.#ofKey.set(key, left);
      else this.#ofKey.delete(key);
    }
  }

  #callNext(): void {
    const next = [...this.#waiting].find(({ shares }) => this.#fits(shares));
    next?.begin(true);
  }
}

function asHeaders({ headers }: IncomingMessage) {
  return { get: (name: string) => headers[name]?.toString() ?? null };
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  if (response.destroyed) return;
  const say = words("entrance");
  const message = say("tooManyPages");
  const { status, headers, body } = errorAnswer(new PushlensError("unavailable", message, 5));
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.headers.accept?.includes("text/html")) {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.writeHead(status);
    const title = say("busy");
    response.end(`<!doctype html><html lang="${language()}"><title>${title}</title>
<meta name="viewport" content="width=device-width"><h1>${title}</h1><p>${message}</p>`);
    return;
  }
  response.writeHead(status);
  response.end(body);
}
