-- AlterTable
ALTER TABLE "webhook_request" ADD COLUMN     "erased" JSONB;

-- CreateTable
CREATE TABLE "retention" (
    "kind" TEXT NOT NULL,
    "days" INTEGER,
    "last_run_at" TIMESTAMPTZ(3),
    "last_removed" BIGINT,
    "done_until" UUID,

    CONSTRAINT "retention_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "requests" INTEGER NOT NULL,
    "items" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,
    "messages" INTEGER NOT NULL,
    "subscriptions" INTEGER NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erased_identity" (
    "key" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,

    CONSTRAINT "erased_identity_pkey" PRIMARY KEY ("key")
);
