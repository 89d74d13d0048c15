CREATE TABLE "source_reread" (
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "done" BIGINT NOT NULL DEFAULT 0,
    "total" BIGINT NOT NULL DEFAULT 0,
    "after" UUID,
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "error" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "held_until" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_reread_pkey" PRIMARY KEY ("source_id")
);
ALTER TABLE "source_reread" ADD CONSTRAINT "source_reread_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
