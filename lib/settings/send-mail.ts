import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

const PATIENCE_MS = 10_000;

/** A file that goes along; with a `cid` a picture that the HTML shows. */
export type Attachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer | string;
  readonly cid?: string;
};

/** A message to one person: plain, or HTML with the same in plain words. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly Attachment[];
  /** Beside those that every mail has. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The same for every try, so that a mailbox shows it once. */
  readonly messageId?: string;
};

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
export async function sendMail({ to, headers, attachments, ...message }: Mail): Promise<void> {
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
      ...{ from, to: receiver, ...message, headers: { ...headers, ...AUTOMATIC } },
      ...(attachments ? { attachments: attachments.map((one) => ({ ...one })) } : {}),
    });
    const [taken, ...more] = accepted;
    if (taken?.toLowerCase() !== to.toLowerCase() || more.length > 0)
      throw new Error(`The mail server took it for ${taken ?? "nobody"}, not for ${to}.`);
  } finally {
    transport.close();
  }
}
