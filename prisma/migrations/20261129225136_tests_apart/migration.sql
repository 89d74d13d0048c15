-- How many of the ignored items were tests. A column with a constant as its default rewrites no table.
ALTER TABLE "accounting" ADD COLUMN "test" BIGINT NOT NULL DEFAULT 0;
