import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

const PATIENCE_MS = 10_000;

/** A plain message to one person. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** True where the installation can send e-mail. */
export function mailsGoOut(): boolean {
  return env().PUSHLENS_SMTP_URL !== undefined;
}

/** Sends a message through PUSHLENS_SMTP_URL; throws where the server does not take it. */
export async function sendMail(mail: Mail): Promise<void> {
  const { PUSHLENS_SMTP_URL: url, PUSHLENS_MAIL_FROM: sender, PUSHLENS_URL } = env();
  if (!url) throw new Error("PUSHLENS_SMTP_URL is not set.");
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    const from = sender ?? `Pushlens <pushlens@${new URL(PUSHLENS_URL).hostname}>`;
    await transport.sendMail({ from, ...mail });
  } finally {
    transport.close();
  }
}
