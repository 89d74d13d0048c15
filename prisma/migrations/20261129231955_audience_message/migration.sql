-- CreateTable
CREATE TABLE "audience_message" (
    "endpoint_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "scheduled" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL,
    "delivered" INTEGER NOT NULL,
    "opened" INTEGER NOT NULL,
    "clicked" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "cancelled" INTEGER NOT NULL,
    "implied_scheduled" INTEGER NOT NULL,
    "implied_sent" INTEGER NOT NULL,
    "implied_delivered" INTEGER NOT NULL,
    "implied_opened" INTEGER NOT NULL,
    "automatic_opened" INTEGER NOT NULL,
    "automatic_clicked" INTEGER NOT NULL,

    CONSTRAINT "audience_message_pkey" PRIMARY KEY ("day","endpoint_id","channel","platform","country","language")
);

-- CreateTable
CREATE TABLE "audience_message_day" (
    "endpoint_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "digest" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "derived_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audience_message_day_pkey" PRIMARY KEY ("endpoint_id","day")
);
