-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "recounted" DOUBLE PRECISION,
ADD COLUMN     "zone_digest" TEXT,
ADD COLUMN     "zone_rules" JSONB;
