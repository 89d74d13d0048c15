-- CreateTable
CREATE TABLE "step_time" (
    "step" TEXT NOT NULL,
    "bound" SMALLINT NOT NULL,
    "batches" BIGINT NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "step_time_pkey" PRIMARY KEY ("step","bound")
);
