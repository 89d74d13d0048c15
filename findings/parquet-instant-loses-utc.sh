#!/bin/sh
# hyparquet-writer 0.17.0 and DuckDB 1.5.6 (@duckdb/node-api 1.5.6-r.1): the writer's TIMESTAMP, which it also takes for every Date by
# itself, is written as the old converted type TIMESTAMP_MILLIS alone. The format's LogicalTypes.md ("TIMESTAMP") says that this
# one is always adjusted to UTC; DuckDB reads it as TIMESTAMP without a zone, so that in a session of another zone the same instant is compared
# as if it were local: an hour of events lands in another day. With the logical type written out it is TIMESTAMP WITH TIME ZONE.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hyparquet-writer@0.17.0 @duckdb/node-api@1.5.6-r.1 2>/dev/null
cat >check.mjs <<'CHECK'
import { DuckDBInstance } from "@duckdb/node-api";
import { ByteWriter, parquetWrite, parquetWriteFile } from "hyparquet-writer";
import { writeFileSync } from "node:fs";
const data = [new Date("2026-11-30T23:30:00Z")];
parquetWriteFile({ filename: "converted.parquet", columnData: [{ name: "at", data, type: "TIMESTAMP" }] });
const writer = new ByteWriter();
const logical_type = { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" };
const schema = [{ name: "root", num_children: 1 }, { name: "at", type: "INT64", repetition_type: "OPTIONAL", logical_type }];
parquetWrite({ writer, columnData: [{ name: "at", data }], schema });
writeFileSync("logical.parquet", writer.getBytes());
const duckdb = await (await DuckDBInstance.create()).connect();
await duckdb.run("SET TimeZone = 'Europe/Berlin'");
const seen = {};
for (const file of ["converted", "logical"]) {
  const answer = await duckdb.runAndReadAll(
    `SELECT typeof("at") AS type, ("at" = TIMESTAMPTZ '2026-11-30 23:30:00+00') AS same, CAST("at" AS DATE)::text AS day FROM '${file}.parquet'`,
  );
  seen[file] = answer.getRowObjectsJson()[0];
  console.log(`${file} type: ${JSON.stringify(seen[file])}`);
}
const { converted, logical } = seen;
process.exit(
  converted.type === "TIMESTAMP" && !converted.same && logical.type === "TIMESTAMP WITH TIME ZONE" && logical.same ? 0 : 1,
);
CHECK
node check.mjs
