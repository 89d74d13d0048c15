-- Of the many that are kept in quarantine, the few that the database refused: asked for with each page.
CREATE INDEX "quarantined_item_unstored_idx" ON "quarantined_item"("received_at") WHERE "reason" = 'processing_failed';
