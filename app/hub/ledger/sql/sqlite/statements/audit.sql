-- name: audit_add
INSERT INTO audit (id, at, by_whom, agent, action, kind, entity, facts, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);
-- name: audit_end
SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1;
-- name: audit_from
SELECT id, at, by_whom, agent, action, kind, entity, facts, hash FROM audit WHERE id > ? ORDER BY id LIMIT ?;
-- name: audit_before
SELECT id, at, by_whom, agent, action, kind, entity, facts, hash FROM audit
WHERE id < ? AND ? IN (0, agent) AND ? IN ('', kind) ORDER BY id DESC LIMIT ?;
-- name: audit_of
SELECT id, at, by_whom, agent, action, kind, entity, facts, hash FROM audit
WHERE entity = ? AND entity <> 0 AND kind = ? AND id > ? ORDER BY id LIMIT ?;
-- name: check_audit_triggers
SELECT count(*) FROM sqlite_master
WHERE type = 'trigger' AND tbl_name = 'audit' AND name IN ('audit_stays', 'audit_keeps', 'audit_grows');
