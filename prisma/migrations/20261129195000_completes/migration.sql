-- AlterTable
ALTER TABLE "endpoint" ADD COLUMN     "completes_id" UUID;
