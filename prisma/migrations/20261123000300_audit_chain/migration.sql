-- DESIGN.md 3: audit rows are never updated or deleted; each carries the hash of the one before it.

-- What a row's hash covers. Also used to verify the chain.
CREATE FUNCTION audit_event_hash(event audit_events) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    event.previous_hash, event.id, extract(epoch FROM event.at), event.actor_id, event.institution_id,
    event.action, event.subject_type, event.subject_id, event.before, event.after)::text, 'UTF8')), 'hex')
$$;

-- The advisory lock makes the chain one line: the next writer waits for this transaction, so that no two rows name the same predecessor.
-- The id is drawn again under the lock, so that the order of ids is the order of the chain.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_events'));
  NEW.id := nextval(pg_get_serial_sequence('audit_events', 'id'));
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.previous_hash := coalesce((SELECT hash FROM audit_events ORDER BY id DESC LIMIT 1), '');
  NEW.hash := audit_event_hash(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER audit_events_chained BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION chain_audit_event();
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change('the audit trail is append-only');
CREATE TRIGGER audit_events_never_truncated BEFORE TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the audit trail is append-only');

-- Rows whose hash or predecessor does not fit: empty when the chain is whole.
CREATE VIEW broken_audit_events AS
  SELECT id FROM (
    SELECT e.id, e.hash, e.previous_hash, audit_event_hash(e) AS expected, lag(e.hash, 1, '') OVER (ORDER BY e.id) AS predecessor
    FROM audit_events e
  ) chain
  WHERE hash <> expected OR previous_hash <> predecessor;
