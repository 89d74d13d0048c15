import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WebhookPolicy } from "./post-webhook";

/** A request as the receiver got it. */
export type Got = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** A receiver of webhooks on loopback, over TLS with a certificate of its own. For tests only. */
export class Receiver {
  readonly got: Got[] = [];
  /** What it answers to a path; null: nothing, ever. */
  readonly answers: Record<string, number | null> = {};
  readonly #server: Server;
  /** Lets loopback be called, and trusts the certificate. */
  readonly policy: WebhookPolicy;

  private constructor(key: string, cert: string) {
    this.policy = { allows: () => true, ca: cert };
    this.#server = createServer({ key, cert }, async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      const path = request.url ?? "";
      this.got.push({ path, headers: request.headers, body });
      const answer = this.answers[path];
      if (answer === null) return;
      response.writeHead(answer ?? 204, { location: "/elsewhere" }).end();
    });
  }

  /** Starts one on a free port. */
  static async start(): Promise<Receiver> {
    const folder = mkdtempSync(join(tmpdir(), "pushlens-tls-"));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const name = "subjectAltName=DNS:localhost,IP:127.0.0.1";
    const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
    const subject = ["-subj", "/CN=localhost", "-addext", name];
    execFileSync("openssl", [...made, "-keyout", key, "-out", cert, "-days", "1", ...subject], {
      stdio: "ignore",
    });
    const receiver = new Receiver(readFileSync(key, "utf8"), readFileSync(cert, "utf8"));
    rmSync(folder, { recursive: true });
    await new Promise<void>((resolve) => receiver.#server.listen(0, "127.0.0.1", resolve));
    return receiver;
  }

  /** Its address. */
  get url(): string {
    return `https://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Stops listening, and breaks what still waits for an answer. */
  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
