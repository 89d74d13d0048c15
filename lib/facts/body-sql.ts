/**
 * A request's body lies in `request_body`, or beside the request where an earlier version stored it. These are SQL for a
 * `webhook_request` that goes by the name of `request`.
 */
export function bodyOf(request: string): string {
  return `coalesce((SELECT b.body FROM request_body b WHERE b.id = ${request}.id), ${request}.body)`;
}

/**
 * Joins what lies in `request_body` as `b`, one row by its key after the other, whatever the planner thinks of how many there
 * are. A condition on `b.id` spares it from looking at other parts.
 */
export function withBody(request: string, among = "true"): string {
  return `LEFT JOIN LATERAL (SELECT b.body, b.erased FROM request_body b
    WHERE b.id = ${request}.id AND ${among} LIMIT 1) b ON true`;
}

/** True where the body is kept. */
export function hasBody(request: string): string {
  return `(${request}.body IS NOT NULL OR EXISTS (SELECT FROM request_body b WHERE b.id = ${request}.id))`;
}

/** True where retention has taken the body: the opposite, in the form that the planner can join by. */
export function hasNoBody(request: string): string {
  return `(${request}.body IS NULL AND NOT EXISTS (SELECT FROM request_body b WHERE b.id = ${request}.id))`;
}
