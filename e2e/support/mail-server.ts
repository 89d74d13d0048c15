import { createServer, type Server, type Socket } from "node:net";

/** A message as it came over the wire. */
export type ReceivedMail = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** ms */
  readonly at: number;
};

/**
 * A mail server on loopback that keeps what it is sent. It speaks the little SMTP that a client
 * without TLS and password needs, so that no package has to be kept up for it.
 */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((socket) => this.#talk(socket));
  }

  /** Starts one on a free port. */
  static async start(): Promise<MailServer> {
    const made = new MailServer();
    await new Promise<void>((resolve) => made.#server.listen(0, "127.0.0.1", resolve));
    return made;
  }

  /** What PUSHLENS_SMTP_URL is set to. */
  get url(): string {
    const address = this.#server.address();
    return `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  }

  /** Stops listening. */
  stop(): void {
    this.#server.close();
  }

  #talk(socket: Socket): void {
    let waiting = "";
    let data: string[] | null = null;
    let to: string[] = [];
    const say = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "RCPT") to.push(/<([^>]*)>/.exec(line)?.[1] ?? "");
      if (verb === "DATA") data = [];
      if (verb === "QUIT") socket.end("221 bye\r\n");
      else say(verb === "DATA" ? "354 go on" : "250 fine");
    };
    const content = (lines: string[], line: string) => {
      if (line !== ".") return void lines.push(line.replace(/^\.\./, "."));
      this.mails.push(mailOf(lines, to));
      [data, to] = [null, []];
      say("250 kept");
    };
    socket.setEncoding("utf8");
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      const lines = `${waiting}${chunk}`.split("\r\n");
      waiting = lines.pop() ?? "";
      for (const line of lines) data === null ? command(line) : content(data, line);
    });
    say("220 loopback");
  }
}

function mailOf(lines: readonly string[], to: readonly string[]): ReceivedMail {
  const blank = lines.indexOf("");
  const subject = lines.find((line) => /^subject: /i.test(line))?.slice("subject: ".length) ?? "";
  const body = lines.slice(blank + 1).join("\n");
  // Quoted-printable: soft line breaks and single bytes.
  const text = body
    .replaceAll("=\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { to, subject, text, at: Date.now() };
}
