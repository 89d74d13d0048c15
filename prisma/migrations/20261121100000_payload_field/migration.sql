-- CreateTable
CREATE TABLE "payload_field" (
    "endpoint_id" UUID NOT NULL,
    "event_type" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,
    "count" BIGINT NOT NULL,
    "items_before" BIGINT NOT NULL,
    "sample_request" UUID NOT NULL,
    "sample_item" INTEGER NOT NULL,
    "known_at" TIMESTAMPTZ(3),

    CONSTRAINT "payload_field_pkey" PRIMARY KEY ("endpoint_id","event_type","path","type","value")
);
