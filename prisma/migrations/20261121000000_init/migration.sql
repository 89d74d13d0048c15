
-- CreateTable
CREATE TABLE "workspace" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "rollup_zone" TEXT NOT NULL,
    "key_canary" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_code" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setup_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sign_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "endpoint" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "max_body_bytes" INTEGER NOT NULL DEFAULT 5242880,
    "rate_limit" INTEGER,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "encrypted" BYTEA,
    "ending" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "ending" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provisioned" (
    "digest" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provisioned_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_name" (
    "campaign_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "campaign_name_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateTable
CREATE TABLE "webhook_request" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "headers" JSONB NOT NULL,
    "query" TEXT NOT NULL,
    "body" BYTEA,
    "item_count" INTEGER NOT NULL,

    CONSTRAINT "webhook_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pending_request" (
    "request_id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "item_count" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "pending_request_pkey" PRIMARY KEY ("request_id")
);

-- CreateTable
CREATE TABLE "rejection" (
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "rejection_pkey" PRIMARY KEY ("hour","endpoint_id","cause")
);

-- CreateTable
CREATE TABLE "event" (
    "subject_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "kind" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "time_source" SMALLINT NOT NULL,
    "skew" BIGINT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "request_id" UUID NOT NULL,
    "item_index" INTEGER NOT NULL,
    "message_id" UUID,
    "subscription_id" UUID,
    "person" TEXT,
    "campaign" TEXT,
    "channel" TEXT,
    "platform" TEXT,
    "cause" TEXT,
    "title" TEXT,
    "planned_method" TEXT,
    "delivery_method" TEXT,
    "country" TEXT,
    "language" TEXT,
    "topics" TEXT,
    "address" TEXT,
    "properties" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("subject_id","event_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "scheduled_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "clicked_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "begun_first" TIMESTAMPTZ(3),
    "begun_last" TIMESTAMPTZ(3),
    "campaign" TEXT,
    "channel" TEXT,
    "platform" TEXT,
    "cause" TEXT,
    "title" TEXT,
    "planned_method" TEXT,
    "delivery_method" TEXT,
    "lives" JSONB,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "state" TEXT,
    "person" TEXT,
    "platform" TEXT,
    "country" TEXT,
    "language" TEXT,
    "topics" TEXT,
    "address" TEXT,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "name" TEXT,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quarantined_item" (
    "request_id" UUID NOT NULL,
    "item_index" INTEGER NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "name" TEXT,

    CONSTRAINT "quarantined_item_pkey" PRIMARY KEY ("request_id","item_index")
);

-- CreateTable
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
);

-- CreateTable
CREATE TABLE "breakdown_rollup" (
    "measure" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "breakdown_rollup_pkey" PRIMARY KEY ("measure","day","endpoint_id","campaign_id","channel","platform","value")
);

-- CreateTable
CREATE TABLE "accounting" (
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "counted" BIGINT NOT NULL DEFAULT 0,
    "duplicate" BIGINT NOT NULL DEFAULT 0,
    "ignored" BIGINT NOT NULL DEFAULT 0,
    "quarantined" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "accounting_pkey" PRIMARY KEY ("hour","endpoint_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "credential_endpoint_id_idx" ON "credential"("endpoint_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_purpose_digest_endpoint_id_key" ON "credential"("purpose", "digest", "endpoint_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_digest_key" ON "api_key"("digest");

-- CreateIndex
CREATE INDEX "webhook_request_endpoint_id_id_idx" ON "webhook_request"("endpoint_id", "id");

-- CreateIndex
CREATE INDEX "event_endpoint_id_at_idx" ON "event"("endpoint_id", "at");

-- CreateIndex
-- By the person in the pair, cut to what an index takes. Prisma's schema cannot say an expression.
CREATE INDEX "event_person_idx" ON "event"(left(substr("person", 15), 200)) WHERE "person" IS NOT NULL;

-- CreateIndex
CREATE INDEX "event_subscription_id_idx" ON "event"("subscription_id");

-- CreateIndex
CREATE INDEX "subscription_person_idx" ON "subscription"(left(substr("person", 15), 200)) WHERE "person" IS NOT NULL;

-- CreateIndex
CREATE INDEX "quarantined_item_endpoint_id_received_at_idx" ON "quarantined_item"("endpoint_id", "received_at");

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "endpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

