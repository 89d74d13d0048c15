import "server-only";
import { agentCalled, agentWords } from "@/lib/auth/agent-words";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { languageOfReader } from "@/lib/settings/alerts/reader-language";
import { mailsGoOut, sendMail } from "@/lib/settings/send-mail";
import { inLanguage } from "@/lib/words/here";
import { words } from "@/lib/words/words";

/** Mails somebody that their account was signed in to in a browser that is new to it. Never throws. */
export async function tellOfNewSignIn(signedIn: {
  readonly email: string;
  readonly address: string;
  readonly agent: string;
}): Promise<void> {
  if (!mailsGoOut()) return;
  const { email, address, agent } = signedIn;
  try {
    const spoken = await languageOfReader(email);
    await sendMail({ to: email, ...inLanguage(spoken, () => mailOf(address, agent)) });
  } catch (error) {
    log().warn({ err: error }, "a new sign-in could not be mailed");
  }
}

function mailOf(address: string, agent: string): { subject: string; text: string } {
  const say = words("mails");
  const browser = agentCalled(agentWords(agent));
  const text = [
    address
      ? say("somebodySignedInFrom", { browser, address })
      : say("somebodySignedIn", { browser }),
    "",
    say("ifThatWasYou"),
    say("ifNotYou"),
    `${env().PUSHLENS_URL}/account`,
  ];
  return { subject: say("signInSubject"), text: text.join("\n") };
}
