import type { Provider } from "./types";

/** What every process asks of every provider as it starts. */
type Known = Pick<Provider, "slug" | "proof">;
/** What the first request asks of every provider, whoever it is for. */
type Read = Pick<Provider, "harmlessHeaders" | "harmlessParameters">;

const LATER: Readonly<Record<Exclude<keyof Provider, keyof Known>, true>> = {
  label: true,
  reports: true,
  reportsOptIn: true,
  reportsOptOut: true,
  methods: true,
  handshake: true,
  asks: true,
  reply: true,
  busyStatus: true,
  emptyIsNothing: true,
  secretLabel: true,
  campaignWord: true,
  campaignKinds: true,
  reuseAfter: true,
  begins: true,
  typeFields: true,
  recipient: true,
  storedName: true,
  enumerations: true,
  harmlessHeaders: true,
  harmlessParameters: true,
  defaultChannel: true,
  rhythm: true,
  setup: true,
  snippets: true,
  replace: true,
  planning: true,
  stream: true,
  assumptions: true,
  failures: true,
  documentation: true,
  samples: true,
  example: true,
  items: true,
  read: true,
  readAs: true,
};

/**
 * A provider that is made when more is asked of it than what it is called, how it is proven and what it
 * reads beside bodies: to make all of them takes longer than the rest of a process's start. From then on
 * it is what was made.
 */
export function lazily(
  { slug, proof }: Known,
  make: () => Provider,
  findRead: () => Read,
): Provider {
  const provider: Partial<Provider> = { slug, proof };
  const get = (name: keyof Provider) => () => {
    const made = make();
    for (const other of Object.keys(LATER)) delete provider[other as keyof typeof LATER];
    Object.assign(provider, made);
    return made[name];
  };
  for (const name of Object.keys(LATER) as (keyof typeof LATER)[])
    Object.defineProperty(provider, name, { get: get(name), enumerable: true, configurable: true });
  let read: Read | undefined;
  const getRead = (name: keyof Read) => () => {
    read ??= findRead();
    return read[name];
  };
  for (const name of ["harmlessHeaders", "harmlessParameters"] as const)
    Object.defineProperty(provider, name, {
      get: getRead(name),
      enumerable: true,
      configurable: true,
    });
  return provider as Provider;
}
