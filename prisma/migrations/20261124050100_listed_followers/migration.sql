-- Which positions of a regulation follow the standard of another one is drafted with the regulation (issue 4), frozen with
-- its listings (annex_listings_immutable), and written into positions.follows_id when it is published.

ALTER TABLE "annex_listings" ADD COLUMN "follows_id" UUID;
ALTER TABLE "annex_listings" ADD CONSTRAINT "annex_listings_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "annex_listings" ADD CONSTRAINT "nothing_listed_follows_itself" CHECK (follows_id <> position_id);
