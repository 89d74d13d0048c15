const NOT_TRUSTED =
  /^(?:CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_TLS_CERT_\w+|HOSTNAME_MISMATCH)$/;

/** What Node says of a connection or a file beside its message. */
type Details = {
  readonly code: string;
  /** Host and port, as far as they are known. */
  readonly address: string;
  readonly host: string;
  readonly path: string;
};

/**
 * What went wrong on the network or with a file, as an English text of `lib/words/troubles.ts`; null where it is
 * none of what is met often. Looks through what `fetch` and the mail client wrap it in.
 */
export function systemTrouble(error: unknown): string | null {
  const details = detailsOf(error);
  return details ? textOf(details) : null;
}

function textOf({ code, address, host, path }: Details): string | null {
  switch (code) {
    case "ECONNREFUSED":
      return `${address} refuses the connection: nothing listens there, or a firewall is in the way.`;
    case "ENOTFOUND":
      return `There is no host "${host}": look whether its name is right.`;
    case "EAI_AGAIN":
      return `The name "${host}" could not be looked up: DNS does not answer.`;
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return `There is no way to ${address} from here.`;
    case "ECONNRESET":
    case "EPIPE":
    case "UND_ERR_SOCKET":
      return "The connection was cut off before an answer came.";
    case "ETIMEDOUT":
    case "TimeoutError":
    case "UND_ERR_CONNECT_TIMEOUT":
    case "UND_ERR_HEADERS_TIMEOUT":
      return "No answer came in time.";
    case "EPROTO":
    case "ERR_SSL_WRONG_VERSION_NUMBER":
    case "ERR_SSL_PACKET_LENGTH_TOO_LONG":
      return "No TLS is spoken at that address: look whether the port is right.";
    case "ENOSPC":
    case "EDQUOT":
      return `There is no room left on the disk for ${path}.`;
    case "EACCES":
    case "EPERM":
      return `The account that Pushlens runs as may not read or write ${path}.`;
    case "EROFS":
      return `${path} is read-only.`;
    case "ENOTDIR":
    case "EEXIST":
      return `On the way to ${path} there is a file where a folder is to be.`;
    default:
      return NOT_TRUSTED.test(code) ? `The certificate there is not trusted (${code}).` : null;
  }
}

/** Of the error that it began with, as a name of several addresses has one for each. */
function detailsOf(error: unknown): Details | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof AggregateError && error.errors.length > 0) return detailsOf(error.errors[0]);
  if (error.cause instanceof Error) return detailsOf(error.cause);
  const of = (name: string): string => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const [host, port] = [of("hostname") || of("address"), of("port")];
  return {
    // The mail client puts a code of its own before the system's.
    code: of("originalCode") || (error.name === "TimeoutError" ? error.name : of("code")),
    address: port ? `${host.includes(":") ? `[${host}]` : host}:${port}` : host || "It",
    host,
    path: of("path") || "the file",
  };
}
