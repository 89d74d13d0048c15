-- AlterTable
ALTER TABLE "credential" ADD COLUMN     "ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_used_at" TIMESTAMPTZ(3),
ADD COLUMN     "quiet_hours" INTEGER;
