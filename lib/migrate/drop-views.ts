import pg from "pg";

/** Where the views for SQL are. It bears no name that a role of the program has: PostgreSQL looks there first. */
export const VIEWS_SCHEMA = "pushlens_read";

/**
 * Takes the views for SQL away while tables change, which they hold as they are; the schema and the rights on it
 * stay. Every start makes them anew. What others put into the schema is left alone.
 */
export async function dropViews(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = to_regnamespace($1) and relkind = 'v'
       and pg_has_role(relowner, 'usage')`,
    [VIEWS_SCHEMA],
  );
  if (rows.length > 0) await client.query(`drop view ${rows.map(({ name }) => name).join(", ")}`);
}

/** What PostgreSQL says where something of others is built on what is to go. */
const DEPENDED_ON = "2BP01";

/**
 * The same before migrations, and outside a transaction; where somebody built views of their own on them they
 * stay, as most migrations leave alone what they show. One that does not says so itself.
 */
export async function dropFreeViews(client: pg.ClientBase): Promise<void> {
  try {
    await dropViews(client);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === DEPENDED_ON)) throw error;
  }
}
