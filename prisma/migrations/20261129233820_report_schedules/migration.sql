-- AlterTable
ALTER TABLE "alert_rule" ADD COLUMN     "webhook_kind" TEXT NOT NULL DEFAULT 'standard';

-- CreateTable
CREATE TABLE "report_schedule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "range" TEXT,
    "period" TEXT NOT NULL,
    "every" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "month_day" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "recipients" TEXT[],
    "chat_kind" TEXT,
    "chat_url" TEXT,
    "attach_csv" BOOLEAN NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_run" (
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_delivery" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "sending_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "report_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_schedule_next_at_idx" ON "report_schedule"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_run_key_key" ON "report_run"("key");

-- CreateIndex
CREATE INDEX "report_run_schedule_id_due_at_idx" ON "report_run"("schedule_id", "due_at");

-- CreateIndex
CREATE INDEX "report_delivery_run_id_idx" ON "report_delivery"("run_id");

-- CreateIndex
CREATE INDEX "report_delivery_next_at_idx" ON "report_delivery"("next_at");

-- AddForeignKey
ALTER TABLE "report_schedule" ADD CONSTRAINT "report_schedule_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_run" ADD CONSTRAINT "report_run_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "report_schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_delivery" ADD CONSTRAINT "report_delivery_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "report_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
