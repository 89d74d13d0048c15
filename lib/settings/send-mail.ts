import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

const PATIENCE_MS = 10_000;

/** A plain message to one person. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** So that no "I am away" comes back (RFC 3834; the second is what Exchange goes by). */
const AUTOMATIC = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

/** True where the installation can send e-mail. */
export function mailsGoOut(): boolean {
  return env().PUSHLENS_SMTP_URL !== undefined;
}

/**
 * Sends a message through PUSHLENS_SMTP_URL, marked as automatic. Throws where the server does not
 * take it for this very address.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const { PUSHLENS_SMTP_URL: url, PUSHLENS_MAIL_FROM: sender, PUSHLENS_URL } = env();
  if (!url) throw new Error("PUSHLENS_SMTP_URL is not set.");
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    // Taken apart already: an address in one line of text would be read anew, by other rules.
    const from = sender ?? {
      name: "Pushlens",
      address: `pushlens@${new URL(PUSHLENS_URL).hostname}`,
    };
    const receiver = { name: "", address: to };
    const { accepted } = await transport.sendMail({
      ...{ from, to: receiver, subject, text, headers: AUTOMATIC },
    });
    const [taken, ...more] = accepted;
    if (taken?.toLowerCase() !== to.toLowerCase() || more.length > 0)
      throw new Error(`The mail server took it for ${taken ?? "nobody"}, not for ${to}.`);
  } finally {
    transport.close();
  }
}
