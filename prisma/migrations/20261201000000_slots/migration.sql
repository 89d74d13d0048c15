-- Facts lie in slots, so that they can be spread over the nodes of a cluster; on one database there is one, 0, and
-- no key holds it. Columns with a constant default are added without a rewrite.
ALTER TABLE "event" ADD COLUMN "slot" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "message" ADD COLUMN "slot" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "planned_message" ADD COLUMN "slot" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "subscription" ADD COLUMN "slot" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "rollup" ADD COLUMN "slot" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "breakdown_rollup" ADD COLUMN "slot" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "facts_slot" (
    "slot" SMALLINT NOT NULL,

    CONSTRAINT "facts_slot_pkey" PRIMARY KEY ("slot")
);
INSERT INTO "facts_slot" VALUES (0);

-- CreateTable
CREATE TABLE "applied_request" (
    "slot" SMALLINT NOT NULL,
    "request_id" UUID NOT NULL,
    "told" JSONB,

    CONSTRAINT "applied_request_pkey" PRIMARY KEY ("slot","request_id")
);
