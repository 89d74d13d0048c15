-- CreateTable
CREATE TABLE "reported" (
    "provider" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "evidence" TEXT,
    "scheduled" BOOLEAN NOT NULL,
    "sent" BOOLEAN NOT NULL,
    "delivered" BOOLEAN NOT NULL,
    "opened" BOOLEAN NOT NULL,
    "clicked" BOOLEAN NOT NULL,
    "failed" BOOLEAN NOT NULL,
    "cancelled" BOOLEAN NOT NULL,
    "automatic_opened" BOOLEAN NOT NULL,
    "automatic_clicked" BOOLEAN NOT NULL,
    "opted_in" BOOLEAN NOT NULL,
    "opted_out" BOOLEAN NOT NULL,

    CONSTRAINT "reported_pkey" PRIMARY KEY ("provider","source_id","channel")
);
