-- AlterTable
ALTER TABLE "refused_request" ADD COLUMN     "detail" TEXT;
