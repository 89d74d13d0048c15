-- CreateIndex
CREATE INDEX "quarantined_item_endpoint_id_request_id_item_index_idx" ON "quarantined_item"("endpoint_id", "request_id", "item_index");
