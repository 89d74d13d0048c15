/** What the error of a statement says about trying it again. */
export type Fault =
  /** The server is away, full, stopping, or ours no longer: the same will be taken later. */
  | "outage"
  /** Two transactions met: the same will be taken at once. */
  | "conflict"
  /** The server will never take it: its data or the statement is at fault. */
  | "refused";

const CONFLICT = /^(40001|40P01)$/;

/**
 * Classes that blame the statement or its data: not supported, bad values, broken constraints, rights
 * and names, limits of a row, exceptions raised by triggers.
 */
const REFUSED = /^(0A|0L|0P|21|22|23|2B|2F|38|39|3F|42|44|54|P0)/;

/** Of those, what may be true of every statement of its kind, whatever data is in it. */
const OF_THE_SCHEMA = /^(0A|0L|0P|3F|42)/;

/** What an error of the database means; `outage` where nothing is told. Not for errors of others. */
export function faultOf(error: unknown): Fault {
  const state = sqlStateOf(error) ?? "";
  if (CONFLICT.test(state)) return "conflict";
  return REFUSED.test(state) ? "refused" : "outage";
}

/** True where rights or tables may be at fault, rather than what was to be stored. */
export function mayBlameSchema(error: unknown): boolean {
  return OF_THE_SCHEMA.test(sqlStateOf(error) ?? "");
}

/**
 * The SQLSTATE of what the server refused; empty where Prisma does not tell it; null where it was not
 * the database's refusal. The driver has it as `code`; Prisma's adapter hides it in a cause, which
 * Prisma hides in `meta` of an error by its own code (P2010 raw, P2034 by model), or throws bare (at
 * COMMIT). By names, as the door does not load Prisma.
 */
export function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, severity, meta, cause } = error as Error & Hidden;
  if (severity !== undefined) return code ?? "";
  if (error.name === "DriverAdapterError") return stateIn(cause);
  if (!/^PrismaClient(Known|Unknown)RequestError$/.test(error.name)) return null;
  return (
    stateIn(meta?.driverAdapterError?.cause) || (/Code: `(\w{5})`/.exec(error.message)?.[1] ?? "")
  );
}

type Hidden = {
  readonly code?: string;
  readonly severity?: string;
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: unknown } };
};

function stateIn(cause: unknown): string {
  const { originalCode } = (cause ?? {}) as { originalCode?: unknown };
  return typeof originalCode === "string" ? originalCode : "";
}
