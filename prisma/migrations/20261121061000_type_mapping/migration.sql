-- CreateTable
CREATE TABLE "type_mapping" (
    "endpoint_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "since" UUID NOT NULL,
    "meaning" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "type_mapping_pkey" PRIMARY KEY ("endpoint_id","name","since")
);
