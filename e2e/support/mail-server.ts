import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A message as it came over the wire. */
export type ReceivedMail = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** All of it, as it came. */
  readonly raw: string;
  /** By their names in lower case, unfolded and otherwise as they were sent. */
  readonly headers: ReadonlyMap<string, string>;
  /** ms */
  readonly at: number;
};

/** A mail server on loopback, without TLS and password, that keeps what it is sent. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Addresses that it takes no mail for. */
  readonly refused = new Set<string>();
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onRcptTo: ({ address }, _, done) =>
        done(this.refused.has(address) ? new Error("no such mailbox") : null),
      onData: (stream, session, done) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        text(stream).then((raw) => {
          this.mails.push(mailOf(raw, to));
          done();
        }, done);
      },
    });
    // A client that leaves in the middle is none of the tests' business.
    this.#server.on("error", () => undefined);
  }

  /** Starts one on a free port. */
  static async start(): Promise<MailServer> {
    const made = new MailServer();
    await new Promise<void>((resolve) => made.#server.listen(0, "127.0.0.1", resolve));
    return made;
  }

  /** What PUSHLENS_SMTP_URL is set to. */
  get url(): string {
    const address = this.#server.server.address();
    return `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  }

  /** Stops listening. */
  stop(): void {
    this.#server.close();
  }
}

function mailOf(raw: string, to: readonly string[]): ReceivedMail {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const [name = ""] = line.split(":", 1);
      return [name.toLowerCase(), line.slice(name.length + 1).trim()];
    }),
  );
  // Quoted-printable: soft line breaks and single bytes.
  const bytes = rest
    .join("\r\n\r\n")
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const body = Buffer.from(bytes, "latin1").toString().replaceAll("\r\n", "\n");
  return { to, subject: headers.get("subject") ?? "", text: body, raw, headers, at: Date.now() };
}
