/** The log's address with filters; those without a value are left out. */
export function auditHref(
  path: string,
  filter: Readonly<Record<string, string | number | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}
