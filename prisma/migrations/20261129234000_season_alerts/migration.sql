-- AlterTable
ALTER TABLE "alert_rule" ADD COLUMN     "against" TEXT NOT NULL DEFAULT 'number',
ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3);
