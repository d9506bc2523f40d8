-- A word that stands in most of 500,000 positions took 200 ms to list, and the window of a search holds a thousand. Each row
-- falls into one of 64 parts by chance; the first part and the first eight have indexes of their own, in which such a word
-- fills the window within milliseconds (lib/catalogue/window-queries.ts). A rare word is looked for in all of them.
ALTER TABLE "position_search" ADD COLUMN "shard" SMALLINT NOT NULL DEFAULT floor(random() * 64);

CREATE INDEX "position_search_sample_idx" ON "position_search" USING GIN ("document") WHERE shard = 0;
CREATE INDEX "position_search_larger_sample_idx" ON "position_search" USING GIN ("document") WHERE shard < 8;
