-- CreateTable
CREATE TABLE "conversion_rule" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "events" TEXT[],
    "value_field" TEXT,
    "window_hours" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "counted_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversion_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversion" (
    "subject_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "value" DECIMAL(65,30),

    CONSTRAINT "conversion_pkey" PRIMARY KEY ("subject_id","event_id")
);

-- CreateTable
CREATE TABLE "conversion_day" (
    "day" DATE NOT NULL,
    "derived_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversion_day_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "conversion_begun_at_idx" ON "conversion"("begun_at");

-- CreateIndex
CREATE INDEX "conversion_at_idx" ON "conversion"("at");
