import fc from "fast-check";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { MailServer } from "@/e2e/support/mail-server";
import { extendEnv } from "@/lib/env";
import { saveAlertSchema } from "./alerts/rule";
import { sendMail } from "./send-mail";
import { emailSchema } from "./store/user";

let server: MailServer;

beforeAll(async () => {
  server = await MailServer.start();
});
afterAll(() => {
  server.stop();
  extendEnv({});
});
beforeEach(() => {
  vi.stubEnv("PUSHLENS_SMTP_URL", server.url);
  vi.stubEnv("PUSHLENS_MAIL_FROM", "Müller, Push <push@example.com>");
  extendEnv({});
  server.mails.splice(0);
  server.refused.clear();
});

const MAIL = { to: "ada@example.com", subject: "Alert: few opens", text: "It is 3.\nSee it." };

test("a mail says that a machine wrote it, so that nothing answers by itself", async () => {
  await sendMail(MAIL);
  const [mail] = server.mails;
  expect(mail).toMatchObject({ to: [MAIL.to], subject: MAIL.subject });
  expect(mail?.text.trim()).toBe(MAIL.text);
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail?.headers.get("x-auto-response-suppress")).toBe("All");
});

test("a sender's name with a comma arrives whole", async () => {
  await sendMail(MAIL);
  const from = server.mails[0]?.headers.get("from") ?? "";
  expect(from).toBe("=?UTF-8?Q?M=C3=BCller=2C_Push?= <push@example.com>");
});

test("a mail that the server does not take for its address is an error", async () => {
  server.refused.add(MAIL.to);
  await expect(sendMail(MAIL)).rejects.toThrow("no such mailbox");
  expect(server.mails).toEqual([]);
});

test("text that only begins like an address goes to nobody", async () => {
  for (const to of ["ada@example.com, eve@example.org", "ada@example.com <eve@example.org>", "ada"])
    await expect(sendMail({ ...MAIL, to }), to).rejects.toThrow();
  expect(server.mails).toEqual([]);
});

test("an address that can be saved is the one that the mail goes to", async () => {
  const composer = createTransport({ jsonTransport: true });
  const rule = { name: "x", metric: "sent", threshold: 1 };
  const piece = fc.constantFrom(
    "ada",
    "@",
    "example.com",
    ".",
    " ",
    ",",
    ";",
    "<",
    ">",
    '"',
    "(",
    ")",
  );
  const typed = fc.oneof(
    fc.emailAddress(),
    fc.array(piece, { maxLength: 8 }).map((p) => p.join("")),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const recipients = saveAlertSchema.safeParse({ ...rule, recipients: text }).data?.recipients;
      const person = emailSchema.safeParse(text).data;
      for (const address of [...(recipients ?? []), ...(person ? [person] : [])]) {
        const { envelope } = await composer.sendMail({ to: { name: "", address } });
        expect(envelope.to.map((one) => one.toLowerCase())).toEqual([address.toLowerCase()]);
      }
    }),
    { numRuns: 500, examples: [[".@ada"], ["ada..ada@example.com"], ["ada.@ada"]] },
  );
});
