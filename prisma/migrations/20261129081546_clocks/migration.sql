-- AlterTable
ALTER TABLE "retention" ADD COLUMN     "claimed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "process_clock" (
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ahead_ms" BIGINT,

    CONSTRAINT "process_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "database_clock" (
    "id" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "skipped_ms" BIGINT NOT NULL DEFAULT 0,
    "skipped_at" TIMESTAMPTZ(3),

    CONSTRAINT "database_clock_pkey" PRIMARY KEY ("id")
);
