-- A report reads one grain. Kept together, a year's days lay scattered among its hours, and those who
-- asked for no campaign added up each of them.
-- A copy, as the names of the table's constraints must be free.
CREATE TEMPORARY TABLE "rollup_before" ON COMMIT DROP AS SELECT * FROM "rollup";
DROP TABLE "rollup";

CREATE TABLE "rollup" (
    "grain" CHAR(1) NOT NULL,
    "clock" CHAR(1) NOT NULL,
    "day" DATE NOT NULL,
    "bucket" TIMESTAMPTZ(3) NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "scheduled" BIGINT NOT NULL DEFAULT 0,
    "sent" BIGINT NOT NULL DEFAULT 0,
    "delivered" BIGINT NOT NULL DEFAULT 0,
    "opened" BIGINT NOT NULL DEFAULT 0,
    "clicked" BIGINT NOT NULL DEFAULT 0,
    "failed" BIGINT NOT NULL DEFAULT 0,
    "cancelled" BIGINT NOT NULL DEFAULT 0,
    "implied_scheduled" BIGINT NOT NULL DEFAULT 0,
    "implied_sent" BIGINT NOT NULL DEFAULT 0,
    "implied_delivered" BIGINT NOT NULL DEFAULT 0,
    "implied_opened" BIGINT NOT NULL DEFAULT 0,
    "opted_in" BIGINT NOT NULL DEFAULT 0,
    "opted_out" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "rollup_pkey" PRIMARY KEY ("grain","clock","day","bucket","endpoint_id","campaign_id","channel","platform")
) PARTITION BY LIST ("grain");

-- Prisma's schema cannot say partitions. Rows of these are updated often, and in place where a page
-- has room.
CREATE TABLE "rollup_hour" PARTITION OF "rollup" FOR VALUES IN ('h') WITH (fillfactor = 90);
CREATE TABLE "rollup_day" PARTITION OF "rollup" FOR VALUES IN ('d') WITH (fillfactor = 90);
CREATE TABLE "rollup_hour_total" PARTITION OF "rollup" FOR VALUES IN ('H') WITH (fillfactor = 80);
CREATE TABLE "rollup_day_total" PARTITION OF "rollup" FOR VALUES IN ('D') WITH (fillfactor = 80);

INSERT INTO "rollup" SELECT * FROM "rollup_before"
ORDER BY grain, clock, day, bucket, endpoint_id, campaign_id, channel, platform;

-- Totals over all campaigns.
INSERT INTO "rollup" (
    grain, clock, day, bucket, endpoint_id, campaign_id, channel, platform,
    scheduled, sent, delivered, opened, clicked, failed, cancelled,
    implied_scheduled, implied_sent, implied_delivered, implied_opened, opted_in, opted_out
)
SELECT upper(grain), clock, day, bucket, endpoint_id, '00000000-0000-0000-0000-000000000000', channel,
    platform,
    sum(scheduled), sum(sent), sum(delivered), sum(opened), sum(clicked), sum(failed), sum(cancelled),
    sum(implied_scheduled), sum(implied_sent), sum(implied_delivered), sum(implied_opened),
    sum(opted_in), sum(opted_out)
FROM "rollup_before"
GROUP BY grain, clock, day, bucket, endpoint_id, channel, platform
ORDER BY grain, clock, day, bucket, endpoint_id, channel, platform;

ANALYZE "rollup";
