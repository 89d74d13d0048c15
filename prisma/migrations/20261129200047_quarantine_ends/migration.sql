CREATE TABLE "ignored_group" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "name" TEXT,
    "detail" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "ignored_group_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "workspace" ADD COLUMN "quarantine_seen" UUID;
