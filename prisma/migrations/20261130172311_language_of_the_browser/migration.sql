-- AlterTable
ALTER TABLE "users" ADD COLUMN "browser_language" TEXT;
