-- AlterTable
ALTER TABLE "nightly_export" DROP COLUMN "files";
