import "server-only";
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { databaseNow } from "@/lib/database-now";
import { subkey } from "@/lib/secret-key";
import { secureCookies } from "./session-token";

const DAYS = 365;
const DAY_MS = 86_400_000;

/** A digest: what is typed by mistake (a password, say) must not be kept. */
export function accountKey(email: string): string {
  return `account:${createHash("sha256").update(email).digest("base64url")}`;
}

/** The name of the cookie by which a browser is known to an account. */
export function deviceCookie(email: string): string {
  return `pushlens-device-${createHash("sha256").update(email).digest("hex").slice(0, 16)}`;
}

function macOf(email: string, body: string): Buffer {
  return createHmac("sha256", subkey("devices")).update(`${email}\0${body}`).digest();
}

/**
 * The id of the browser that asks, where somebody has signed in with this e-mail there before; null
 * for a browser that is new to it.
 */
export async function knownDevice(email: string): Promise<string | null> {
  const value = (await cookies()).get(deviceCookie(email))?.value ?? "";
  const [id = "", since = "", mac = ""] = value.split(".");
  const given = Buffer.from(mac, "base64url");
  const right = macOf(email, `${id}.${since}`);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return (await databaseNow()) - Number(since) < DAYS * DAY_MS ? id : null;
}

/** Has the browser that the running action answers be known as one of this account. */
export async function rememberDevice(email: string): Promise<void> {
  const id = (await knownDevice(email)) ?? randomBytes(16).toString("base64url");
  const body = `${id}.${await databaseNow()}`;
  (await cookies()).set(
    deviceCookie(email),
    `${body}.${macOf(email, body).toString("base64url")}`,
    {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: secureCookies(),
      maxAge: (DAYS * DAY_MS) / 1_000,
    },
  );
}
