-- What followed a campaign: custom events that carry it. Only those are in the index, so events of
-- messages cost nothing. Prisma's schema cannot say it.
CREATE INDEX "event_followed_idx" ON "event"("endpoint_id", left(substr("campaign", 15), 200), "at")
  WHERE "kind" = 11 AND "campaign" IS NOT NULL;
