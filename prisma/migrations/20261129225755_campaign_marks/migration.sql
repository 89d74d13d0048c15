-- CreateTable
CREATE TABLE "campaign_mark" (
    "campaign_id" UUID NOT NULL,
    "kind" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "campaign_mark_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateTable
CREATE TABLE "campaign_rhythm" (
    "campaign_id" UUID NOT NULL,
    "kind" TEXT,
    "last_send" TIMESTAMPTZ(3),
    "last_begun" TIMESTAMPTZ(3),
    "heard_until" TIMESTAMPTZ(3) NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_rhythm_pkey" PRIMARY KEY ("campaign_id")
);
