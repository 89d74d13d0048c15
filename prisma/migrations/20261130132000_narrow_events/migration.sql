-- Rows of events leave out what they say elsewhere. Old rows stay as they are, and are read; the indexes read
-- values in both forms. They are made before anything is locked for readers, too.
CREATE INDEX "event_person_new" ON "event"(left(substr("person", strpos("person", '|') + 1), 200))
  WHERE "person" IS NOT NULL;
CREATE INDEX "event_followed_new" ON "event"("endpoint_id", left(substr("campaign", strpos("campaign", '|') + 1), 200), "at")
  WHERE "kind" = 11 AND "campaign" IS NOT NULL;
CREATE INDEX "subscription_person_new" ON "subscription"(left(substr("person", strpos("person", '|') + 1), 200))
  WHERE "person" IS NOT NULL;

DROP INDEX "event_person_idx";
DROP INDEX "event_followed_idx";
DROP INDEX "subscription_person_idx";
ALTER INDEX "event_person_new" RENAME TO "event_person_idx";
ALTER INDEX "event_followed_new" RENAME TO "event_followed_idx";
ALTER INDEX "subscription_person_new" RENAME TO "subscription_person_idx";

-- AlterTable
ALTER TABLE "event" ALTER COLUMN "received_at" DROP NOT NULL;
