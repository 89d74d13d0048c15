-- CreateTable
CREATE TABLE "conversion_sum" (
    "day" DATE NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "messages" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,
    "valued" INTEGER NOT NULL,
    "value" DECIMAL(65,30),

    CONSTRAINT "conversion_sum_pkey" PRIMARY KEY ("day","endpoint_id","campaign_id","channel","platform")
);

-- What is there is read, and nothing but the new table is locked.
INSERT INTO "conversion_sum" ("day", "endpoint_id", "campaign_id", "channel", "platform", "messages", "events", "valued", "value")
SELECT ("begun_at" AT TIME ZONE 'UTC')::date, "endpoint_id", "campaign_id", "channel", "platform",
  count(*), sum("events"), sum("valued"), sum("value")
FROM (SELECT "message_id", "begun_at", "endpoint_id", "campaign_id", "channel", "platform",
    count(*) AS "events", count("value") AS "valued", sum("value") AS "value"
  FROM "conversion" GROUP BY 1, 2, 3, 4, 5, 6) AS of_message
GROUP BY 1, 2, 3, 4, 5;
