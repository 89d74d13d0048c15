-- CreateTable
CREATE TABLE "audience_day" (
    "generation" INTEGER NOT NULL,
    "split" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "joined" INTEGER NOT NULL,
    "gone" INTEGER NOT NULL,
    "ended" INTEGER NOT NULL,
    "began" INTEGER NOT NULL,
    "kept_1" INTEGER NOT NULL,
    "kept_7" INTEGER NOT NULL,
    "kept_30" INTEGER NOT NULL,
    "kept_90" INTEGER NOT NULL,
    "kept_180" INTEGER NOT NULL,
    "kept_365" INTEGER NOT NULL,

    CONSTRAINT "audience_day_pkey" PRIMARY KEY ("generation","split","day","endpoint_id","channel","platform","country","language","topic")
);

-- CreateTable
CREATE TABLE "audience_pass" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "generation" INTEGER NOT NULL DEFAULT 0,
    "as_of" TIMESTAMPTZ(3),
    "seen" TEXT,
    "building" INTEGER,
    "after" UUID,
    "building_seen" TEXT,
    "building_since" TIMESTAMPTZ(3),

    CONSTRAINT "audience_pass_pkey" PRIMARY KEY ("id")
);

-- The one row.
INSERT INTO "audience_pass" DEFAULT VALUES;

-- CreateTable
CREATE TABLE "topic_name" (
    "topic" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "topic_name_pkey" PRIMARY KEY ("topic")
);
