#!/bin/sh
# pg: the URL's `options` take the place of the program's, rather than being added to them.
. "$(dirname "$0")/with-postgres.sh"
run pg@8.23.1 <<'MODULE'
import pg from "pg";
export default async (url) => {
  const ask = async (connectionString) => {
    const client = new pg.Client({ connectionString, options: "-c TimeZone=UTC -c work_mem=7MB" });
    await client.connect();
    const { rows } = await client.query("select current_setting('work_mem') as work_mem");
    await client.end();
    return rows[0].work_mem;
  };
  const plain = await ask(url);
  const asked = await ask(`${url}?options=-c%20statement_timeout%3D60000`);
  console.log("pg 8.23.1, options of the program: -c work_mem=7MB");
  console.log(`work_mem without options in the URL: ${plain}`);
  console.log(`work_mem with ?options=-c statement_timeout=60000 (expected 7MB): ${asked}`);
  return plain === "7MB" && asked !== "7MB";
};
MODULE
