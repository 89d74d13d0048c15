import { systemTrouble } from "@/lib/system-trouble";

/** How much of a server's answer is kept. */
const MOST_OF_AN_ANSWER = 200;

/**
 * Why a mail or a webhook did not leave, as an English text of `lib/words/troubles.ts` with what a server answered;
 * of what is not known there, the error's own message.
 */
export function whyUnsent(error: unknown): string {
  if (!(error instanceof Error)) return "It failed.";
  const code = "code" in error ? String(error.code) : "";
  const answer = "response" in error ? oneLine(String(error.response)) : "";
  if (code === "EAUTH")
    return `The mail server does not take the name and password of PUSHLENS_SMTP_URL: “${answer || error.message}”.`;
  if (answer) return `The mail server did not take it: “${answer}”.`;
  if (error.message.startsWith("Greeting never received"))
    return "The mail server says nothing: look whether the port of PUSHLENS_SMTP_URL is right, and whether it begins with smtps:// where it must.";
  if (code === "ESOCKET" && /wrong version number|packet length too long/i.test(error.message))
    return "The mail server speaks no TLS there: look whether the port of PUSHLENS_SMTP_URL is right, and whether it should begin with smtp://.";
  return systemTrouble(error) ?? error.message;
}

/**
 * True where a mail server says no for good (RFC 5321, 4.2.1), so that it is not asked again. Our own name and
 * password are another matter: somebody mends them.
 */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error)) return false;
  return Number(error.responseCode) >= 500 && !("code" in error && error.code === "EAUTH");
}

/** True where a mail cannot have arrived: its server was not reached, or said that it does not take it. */
export function isNotTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isAnswered = "responseCode" in error && Number(error.responseCode) >= 400;
  return isAnswered || ("command" in error && error.command === "CONN");
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, MOST_OF_AN_ANSWER);
}
