-- Whose standard a position follows has dates: a regulation that is published ahead says it for the days from its first one
-- on, and what held before stays readable as of its day. The truth are the listings of published regulations, which never
-- change; this table is made from them, and again whenever a regulation is published, withdrawn or revoked. So it needs no
-- undoing, and the order of publishing does not matter.

CREATE TABLE "position_followings" (
    "position_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "follows_id" UUID NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "position_followings_pkey" PRIMARY KEY ("position_id", "valid_from")
);

CREATE INDEX "position_followings_follows_id_idx" ON "position_followings"("follows_id");
ALTER TABLE "position_followings" ADD CONSTRAINT "position_followings_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "position_followings" ADD CONSTRAINT "position_followings_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "position_followings" ADD CONSTRAINT "following_runs_forward" CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE "position_followings" ADD CONSTRAINT "nobody_follows_itself" CHECK (follows_id <> position_id);
ALTER TABLE "position_followings" ADD CONSTRAINT "position_follows_one_at_a_time"
  EXCLUDE USING gist (position_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

-- The newest regulation that names the position says whom it follows, from its first day until the day before another one
-- that names it begins, or before it is revoked itself. One that names it without a leader ends the following.
CREATE FUNCTION refresh_position_followings(wanted_id uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM position_followings WHERE position_id = wanted_id;
  INSERT INTO position_followings (position_id, follows_id, valid_from, valid_to)
  SELECT wanted_id, follows_id, valid_from, valid_to
  FROM (
    SELECT l.follows_id, r.effective_from AS valid_from,
      least(r.revoked_from, lead(r.effective_from) OVER (ORDER BY r.effective_from, r.published_at, r.id)) - 1 AS valid_to
    FROM annex_listings l JOIN annexes a ON a.id = l.annex_id JOIN regulations r ON r.id = a.regulation_id
    WHERE l.position_id = wanted_id AND r.status <> 'DRAFT'
  ) AS said
  WHERE follows_id IS NOT NULL AND (valid_to IS NULL OR valid_to >= valid_from);
END $$;

CREATE FUNCTION regulation_standing_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_position_followings(position_id) FROM (
    SELECT DISTINCT l.position_id FROM annex_listings l JOIN annexes a ON a.id = l.annex_id WHERE a.regulation_id = NEW.id
  ) AS listed;
  RETURN NULL;
END $$;

-- By its name it fires before regulations_refresh_search, which reads what it writes.
CREATE TRIGGER regulations_refresh_followings AFTER UPDATE OF status, revoked_from ON regulations
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.revoked_from IS DISTINCT FROM NEW.revoked_from)
  EXECUTE FUNCTION regulation_standing_changed();

SELECT refresh_position_followings(id) FROM positions;

-- Followers that no regulation lists came into the store in bulk: they follow from the first standard of their leader on.
INSERT INTO position_followings (position_id, follows_id, valid_from)
SELECT p.id, p.follows_id, min(v.valid_from)
FROM positions p JOIN standard_versions v ON v.position_id = p.follows_id AND v.status IN ('PUBLISHED', 'SUPERSEDED')
WHERE NOT EXISTS (SELECT 1 FROM position_followings f WHERE f.position_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM annex_listings l WHERE l.position_id = p.id AND l.follows_id IS NOT NULL)
GROUP BY p.id, p.follows_id;
