-- Bodies have a table of their own, in parts by receipt, so that retention drops whole days. Those of before stay
-- where they are, in "webhook_request", until retention takes them: nothing is rewritten, nothing waits.
CREATE TABLE "request_body" (
    "id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "erased" JSONB,

    CONSTRAINT "request_body_pkey" PRIMARY KEY ("id")
) PARTITION BY RANGE ("id");

-- Prisma's schema cannot say partitions. What no other part is for: nothing is ever refused.
CREATE TABLE "request_body_rest" PARTITION OF "request_body" DEFAULT;

-- Days of UTC, as ids begin with their time. The worker goes on from here (lib/ingest/upkeep/make-body-parts.ts).
DO $$
DECLARE
    day timestamptz := date_trunc('day', now(), 'UTC');
    first_id text := '%s-%s-0000-0000-000000000000';
    bounds text[];
BEGIN
    FOR n IN 0..7 LOOP
        SELECT array_agg(format(first_id, left(hex, 8), right(hex, 4)) ORDER BY hex) INTO bounds
        FROM unnest(ARRAY[n, n + 1]) AS ahead,
            lpad(to_hex((extract(epoch FROM day + ahead * interval '24 hours') * 1000)::bigint), 12, '0') AS hex;
        EXECUTE format('CREATE TABLE %I PARTITION OF "request_body" FOR VALUES FROM (%L) TO (%L)',
            'request_body_' || to_char((day + n * interval '24 hours') AT TIME ZONE 'UTC', 'YYYYMMDD'),
            bounds[1], bounds[2]);
    END LOOP;
END $$;
