#!/bin/sh
# @prisma/adapter-pg: the offset of a timestamptz is dropped, reading and writing.
. "$(dirname "$0")/with-postgres.sh"
run pg@8.23.1 @prisma/adapter-pg@7.10.0 @prisma/driver-adapter-utils@7.10.0 <<'MODULE'
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
export default async (url) => {
  const at = "2026-07-01T10:00:00.000Z";
  const ask = async (zone) => {
    const pool = new pg.Pool({ connectionString: url, options: `-c TimeZone=${zone}`, max: 1 });
    const adapter = await new PrismaPg(pool).connect();
    const read = await adapter.queryRaw({
      sql: "select timestamptz '2026-07-01 10:00:00+00' as at", args: [], argTypes: [],
    });
    const written = await pool.query("select 1").then(() =>
      adapter.queryRaw({
        sql: "select extract(epoch from $1::timestamptz)::float8 as seconds",
        args: [at], argTypes: [{ scalarType: "datetime", arity: "scalar" }],
      }));
    await pool.end();
    const [[value]] = read.rows;
    const [[seconds]] = written.rows;
    return { read: new Date(value).toISOString(), written: new Date(seconds * 1000).toISOString() };
  };
  const utc = await ask("UTC");
  const berlin = await ask("Europe/Berlin");
  console.log(`@prisma/adapter-pg 7.10.0, an instant of ${at} (expected everywhere)`);
  console.log(`session in UTC:           read ${utc.read}, written ${utc.written}`);
  console.log(`session in Europe/Berlin: read ${berlin.read}, written ${berlin.written}`);
  return utc.read === at && utc.written === at && berlin.read !== at && berlin.written !== at;
};
MODULE
