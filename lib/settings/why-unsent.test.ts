import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MailServer } from "@/e2e/support/mail-server";
import { postWebhook } from "@/lib/alerts/post-webhook";
import { Receiver } from "@/lib/alerts/receiver";
import { extendEnv } from "@/lib/env";
import { inLanguage } from "@/lib/words/here";
import { sayTrouble } from "@/lib/words/say-again";
import { sendMail } from "./send-mail";
import { whyUnsent } from "./why-unsent";

let server: MailServer;

beforeEach(async () => {
  server = await MailServer.start();
});
afterEach(() => {
  server.stop();
  vi.unstubAllEnvs();
  extendEnv({});
});

function portOf(listening: Server): number {
  const address = listening.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** Why a mail does not leave through this server, as it is stored. */
async function mailThrough(url: string): Promise<string> {
  vi.stubEnv("PUSHLENS_SMTP_URL", url);
  extendEnv({});
  const mail = { to: "ada@example.com", subject: "Numbers", text: "Three." };
  return sendMail(mail).then(() => "", whyUnsent);
}

async function postTo(target: string, receiver: Receiver): Promise<string> {
  return postWebhook(target, "{}", {}, receiver.policy).then(() => "", whyUnsent);
}

const inGerman = (text: string) => inLanguage("de", () => sayTrouble(text));

test("a mail server that is away is told by its address, and in the reader's language", async () => {
  const told = await mailThrough("smtp://127.0.0.1:1");
  expect(told).toBe(
    "127.0.0.1:1 refuses the connection: nothing listens there, or a firewall is in the way.",
  );
  expect(inGerman(told)).toBe(
    "127.0.0.1:1 nimmt keine Verbindung an: Dort läuft nichts, oder eine Firewall steht dazwischen.",
  );
});

test("what a mail server says of a mailbox is told as it says it", async () => {
  server.refused.add("ada@example.com");
  const told = await mailThrough(server.url);
  expect(told).toBe("The mail server did not take it: “550 no such mailbox”.");
  expect(inGerman(told)).toBe("Der Mailserver hat es nicht angenommen: „550 no such mailbox“.");
});

test("a server that wants TLS from the start, or none, is told with what to change", async () => {
  const told = await mailThrough(server.url.replace("smtp:", "smtps:"));
  expect(told).toContain("should begin with smtp://");
  expect(inGerman(told)).toContain("ob am Anfang smtp:// stehen sollte");
});

test("a connection that is cut off in the middle is told", async () => {
  const cut = createServer((socket) => {
    socket.write("220 hello\r\n");
    socket.once("data", () => socket.resetAndDestroy());
  });
  await new Promise<void>((resolve) => cut.listen(0, "127.0.0.1", resolve));
  const told = await mailThrough(`smtp://127.0.0.1:${portOf(cut)}`);
  cut.close();
  expect(told).toBe("The connection was cut off before an answer came.");
  expect(inGerman(told)).not.toBe(told);
});

test("each way that a webhook fails is said in the reader's language", async () => {
  const receiver = await Receiver.start();
  receiver.answers["/500"] = 500;
  const strict = { allows: () => true };
  const told = [
    await postTo(`${receiver.url}/500`, receiver),
    await postTo("https://localhost:1/", receiver),
    await postTo("http://localhost/", receiver),
    await postTo("https://a:b@localhost/", receiver),
    await postWebhook(receiver.url, "{}", {}, strict).then(() => "", whyUnsent),
    await postWebhook("https://127.0.0.1/", "{}", {}).then(() => "", whyUnsent),
  ];
  receiver.stop();
  expect(told[0]).toBe("It answered 500.");
  expect(told[4]).toMatch(/certificate there is not trusted/);
  expect(told.filter((text) => text === "" || inGerman(text) === text)).toEqual([]);
});
