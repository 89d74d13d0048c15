-- AlterTable
ALTER TABLE "share_link" ADD COLUMN     "card_hosts" TEXT;
