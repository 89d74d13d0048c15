-- CreateTable
CREATE TABLE "refused_request" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "query" TEXT NOT NULL,
    "size" INTEGER,
    "body" BYTEA,

    CONSTRAINT "refused_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "refused_request_endpoint_id_id_idx" ON "refused_request"("endpoint_id", "id");
