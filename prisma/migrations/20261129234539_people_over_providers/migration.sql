-- CreateTable
CREATE TABLE "identity_space" (
    "endpoint_id" UUID NOT NULL,
    "space_id" UUID NOT NULL,

    CONSTRAINT "identity_space_pkey" PRIMARY KEY ("endpoint_id")
);

-- CreateTable
CREATE TABLE "person_day" (
    "day" DATE NOT NULL,
    "person" BIGINT NOT NULL,
    "message_id" UUID NOT NULL,
    "life" INTEGER NOT NULL,
    "named" BOOLEAN NOT NULL,
    "device" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "before" INTEGER NOT NULL,
    "before_channel" INTEGER NOT NULL,
    "double_of" UUID,

    CONSTRAINT "person_day_pkey" PRIMARY KEY ("day","person","message_id","life")
);

-- CreateTable
CREATE TABLE "person_opt_out" (
    "day" DATE NOT NULL,
    "event_id" UUID NOT NULL,
    "person" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "told_by" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "after_at" TIMESTAMPTZ(3),
    "before" INTEGER,

    CONSTRAINT "person_opt_out_pkey" PRIMARY KEY ("day","event_id")
);

-- CreateTable
CREATE TABLE "people_day" (
    "day" DATE NOT NULL,
    "messages" INTEGER NOT NULL,
    "fingerprint" BIGINT NOT NULL,

    CONSTRAINT "people_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "people_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "day" DATE,
    "message_id" UUID,

    CONSTRAINT "people_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "as_of" TIMESTAMPTZ(3),
    "rules" JSONB NOT NULL,

    CONSTRAINT "people_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "people_change_day_idx" ON "people_change"("day");
