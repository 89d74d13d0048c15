-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "planned_share" DOUBLE PRECISION,
ADD COLUMN     "plans_counted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "planned_message" (
    "message_id" UUID NOT NULL,
    "life" INTEGER NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "arm" INTEGER NOT NULL,
    "ending" INTEGER NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "person" BIGINT NOT NULL,
    "person_at" TIMESTAMPTZ(3),
    "channel" TEXT NOT NULL,
    "platform" TEXT NOT NULL,

    CONSTRAINT "planned_message_pkey" PRIMARY KEY ("message_id","life")
);

-- CreateIndex
CREATE INDEX "planned_message_begun_at_idx" ON "planned_message" USING BRIN ("begun_at");

-- A message is written anew at each of its stages: there is room for that on its page.
ALTER TABLE "planned_message" SET (fillfactor = 80);
