-- A deleted source still reads, in a rebuild, what its deleted endpoints received; its name is free.
ALTER TABLE "source" ADD COLUMN "deleted_at" TIMESTAMPTZ(3);
DROP INDEX "source_name_key";
CREATE UNIQUE INDEX "source_name_key" ON "source"("name") WHERE "deleted_at" IS NULL;
