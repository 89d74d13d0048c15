-- What machines opened and clicked. A column with a constant as its default rewrites no table.
ALTER TABLE "message" ADD COLUMN "automatic_opened_at" TIMESTAMPTZ(3),
ADD COLUMN "automatic_clicked_at" TIMESTAMPTZ(3);
ALTER TABLE "rollup" ADD COLUMN "automatic_opened" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN "automatic_clicked" BIGINT NOT NULL DEFAULT 0;
