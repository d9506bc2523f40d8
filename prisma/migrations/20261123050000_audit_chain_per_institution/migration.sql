-- Issue 4, "Audit": one chain per institution, numbered without gaps, so that a missing row has a number to be named by.
-- What belongs to no institution (the portal itself) is a chain of its own.

-- Chaining anew must not hide what was tampered with before.
DO $$ BEGIN
  IF EXISTS (SELECT FROM broken_audit_events) THEN
    RAISE EXCEPTION 'the audit chain is broken at event %: look into it before this migration chains it anew',
      (SELECT min(id) FROM broken_audit_events);
  END IF;
END $$;

-- AlterTable
ALTER TABLE "audit_events" ADD COLUMN "number" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "audit_chains" (
    "chain" TEXT NOT NULL,
    "institution_id" UUID,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "checked_number" INTEGER,
    "finding" JSONB,

    CONSTRAINT "audit_chains_pkey" PRIMARY KEY ("chain")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_chains_institution_id_key" ON "audit_chains"("institution_id");

-- AddForeignKey
ALTER TABLE "audit_chains" ADD CONSTRAINT "audit_chains_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE OR REPLACE FUNCTION audit_event_hash(event audit_events) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    event.previous_hash, event.number, event.id, extract(epoch FROM event.at), event.actor_id, event.institution_id,
    event.action, event.subject_type, event.subject_id, event.before, event.after)::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_chain_of(institution uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(institution::text, 'portal')
$$;

-- Moves the head of the row's chain to the row. The head is kept apart, so that a last row that is gone is missed.
CREATE FUNCTION link_audit_event(event audit_events) RETURNS audit_events LANGUAGE plpgsql AS $$
BEGIN
  SELECT number + 1, hash INTO event.number, event.previous_hash
    FROM audit_chains WHERE chain = audit_chain_of(event.institution_id);
  event.number := coalesce(event.number, 1);
  event.previous_hash := coalesce(event.previous_hash, '');
  event.hash := audit_event_hash(event);
  INSERT INTO audit_chains (chain, institution_id, number, hash)
    VALUES (audit_chain_of(event.institution_id), event.institution_id, event.number, event.hash)
    ON CONFLICT (chain) DO UPDATE SET number = EXCLUDED.number, hash = EXCLUDED.hash;
  RETURN event;
END $$;

-- One lock for all chains: who writes to two institutions in one transaction can then wait for nobody in a circle.
CREATE OR REPLACE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_events'));
  NEW.id := nextval(pg_get_serial_sequence('audit_events', 'id'));
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  RETURN link_audit_event(NEW);
END $$;

ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only;
DO $$
DECLARE event audit_events;
BEGIN
  FOR event IN SELECT * FROM audit_events ORDER BY id LOOP
    event := link_audit_event(event);
    UPDATE audit_events SET number = event.number, previous_hash = event.previous_hash, hash = event.hash
      WHERE id = event.id;
  END LOOP;
END $$;
ALTER TABLE audit_events ENABLE TRIGGER audit_events_append_only;

-- The chain of an institution in its order.
-- CreateIndex
CREATE INDEX "audit_events_institution_id_number_idx" ON "audit_events"("institution_id", "number");

CREATE FUNCTION keep_audit_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number < OLD.number OR NEW.chain <> OLD.chain THEN
    RAISE EXCEPTION 'the head of an audit chain never goes back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chains_only_grow BEFORE UPDATE ON audit_chains FOR EACH ROW EXECUTE FUNCTION keep_audit_head();
CREATE TRIGGER audit_chains_never_deleted BEFORE DELETE ON audit_chains
  FOR EACH ROW EXECUTE FUNCTION refuse_change('the head of an audit chain is kept');

-- Every place where a chain does not fit, with what is wrong there; empty when all are whole.
--   REMOVED   the numbers from "number" up to the next row are gone, or the rows up to the head
--   INSERTED  a number that is there already, or one past the head
--   REORDERED older by its id than the row before it
--   ALTERED   its hash is not that of its content
--   UNLINKED  names another predecessor than the row before it, or is not what the head says
DROP VIEW broken_audit_events;
CREATE VIEW broken_audit_events AS
  WITH rows AS (
    SELECT audit_chain_of(e.institution_id) AS chain, e.id, e.number, e.hash, e.previous_hash,
           audit_event_hash(e) AS expected,
           lag(e.id) OVER line AS before_id, lag(e.number, 1, 0) OVER line AS before_number,
           lag(e.hash, 1, '') OVER line AS before_hash,
           row_number() OVER (PARTITION BY e.institution_id ORDER BY e.number DESC, e.id DESC) = 1 AS is_last
    FROM audit_events e
    WINDOW line AS (PARTITION BY e.institution_id ORDER BY e.number, e.id)
  ), judged AS (
    SELECT rows.chain, rows.id,
      CASE WHEN rows.number > before_number + 1 THEN before_number + 1 ELSE rows.number END AS number,
      CASE
        WHEN rows.number > head.number OR rows.number = before_number THEN 'INSERTED'
        WHEN rows.number > before_number + 1 THEN 'REMOVED'
        WHEN rows.id <= before_id THEN 'REORDERED'
        WHEN rows.hash <> expected THEN 'ALTERED'
        WHEN rows.previous_hash <> before_hash THEN 'UNLINKED'
        WHEN is_last AND rows.number = head.number AND rows.hash <> head.hash THEN 'UNLINKED'
      END AS problem
    FROM rows LEFT JOIN audit_chains head ON head.chain = rows.chain
  ), ends AS (
    SELECT head.chain, NULL::bigint AS id, coalesce(max(rows.number), 0) + 1 AS number, 'REMOVED' AS problem
    FROM audit_chains head LEFT JOIN rows ON rows.chain = head.chain
    GROUP BY head.chain, head.number
    HAVING coalesce(max(rows.number), 0) < head.number
    UNION ALL
    SELECT rows.chain, NULL, 0, 'HEADLESS'
    FROM rows WHERE is_last AND NOT EXISTS (SELECT FROM audit_chains head WHERE head.chain = rows.chain)
  )
  SELECT chain, id, number, problem FROM judged WHERE problem IS NOT NULL
  UNION ALL SELECT chain, id, number, problem FROM ends;
