import "server-only";
import { agentWords } from "@/lib/auth/agent-words";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { mailsGoOut, sendMail } from "@/lib/settings/send-mail";

/** Mails somebody that their account was signed in to in a browser that is new to it. Never throws. */
export async function tellOfNewSignIn(signedIn: {
  readonly email: string;
  readonly address: string;
  readonly agent: string;
}): Promise<void> {
  if (!mailsGoOut()) return;
  const { email, address, agent } = signedIn;
  const text = [
    `Somebody signed in to your Pushlens account in a browser that is new to it: ${agentWords(agent)}${address ? `, from ${address}` : ""}.`,
    "",
    "If that was you, there is nothing to do.",
    "If not, change your password, which signs everybody else out, and set up a second factor:",
    `${env().PUSHLENS_URL}/account`,
  ].join("\n");
  try {
    await sendMail({ to: email, subject: "New sign-in to Pushlens", text });
  } catch (error) {
    log().warn({ err: error }, "a new sign-in could not be mailed");
  }
}
