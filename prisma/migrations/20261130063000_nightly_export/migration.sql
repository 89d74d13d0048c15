-- CreateTable
CREATE TABLE "nightly_export" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "day" DATE,
    "tried_at" TIMESTAMPTZ NOT NULL,
    "done_at" TIMESTAMPTZ,
    "files" INTEGER NOT NULL,
    "problem" TEXT,

    CONSTRAINT "nightly_export_pkey" PRIMARY KEY ("id")
);
