-- name: put-draft
INSERT INTO draft (conversation, note, text, files, caret, updated_at, parts, used, outgoing, anchor, scroll, name, seen,
    offered_at, synced_at, shared, uploaded)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (conversation, note) DO UPDATE SET text = excluded.text, files = excluded.files,
    caret = excluded.caret, updated_at = excluded.updated_at, parts = excluded.parts, used = excluded.used,
    outgoing = excluded.outgoing, anchor = excluded.anchor, scroll = excluded.scroll, name = excluded.name,
    seen = excluded.seen, offered_at = excluded.offered_at, synced_at = excluded.synced_at, shared = excluded.shared,
    uploaded = excluded.uploaded;
-- name: delete-draft
DELETE FROM draft WHERE conversation = ? AND note = ?;
-- name: draft
SELECT conversation, note, text, files, caret, updated_at, parts, used, outgoing, anchor, scroll, name, seen,
    offered_at, synced_at, shared, uploaded FROM draft WHERE conversation = ? AND note = ?;
-- name: columns-of
SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info(?);
-- name: view-of
-- %1: a table, %2: its columns.
CREATE TEMP VIEW %1 AS SELECT %2 FROM main.%1;
-- name: drafts
SELECT conversation, note, text, files, caret, updated_at, parts, used, outgoing, anchor, scroll, name, seen,
    offered_at, synced_at, shared, uploaded FROM draft;
-- name: offers-waiting
-- Those that say what a draft was before.
DELETE FROM outbox WHERE conversation = ? AND verb = 'draft_put' AND state = 'queued'
    AND coalesce(json_extract(args, '$.note'), 0) = ? AND json_extract(args, '$.took') IS NULL;
-- name: draft-of-card
SELECT data FROM card WHERE kind = 'draft' AND id = ?;
-- name: card-of-draft
SELECT seq, data FROM card WHERE kind = 'draft' AND owner = ? AND coalesce(json_extract(CAST(data AS TEXT), '$.body.note'), 0) = ?;

-- name: add-entry
INSERT INTO outbox (id, conversation, verb, args, based_on, files, uploaded, state, done_seq, code, facts, created_at,
    not_before) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- name: update-entry
UPDATE outbox SET verb = ?, args = ?, based_on = ?, files = ?, uploaded = ?, state = ?, done_seq = ?, code = ?, facts = ?, not_before = ?
    WHERE id = ?;
-- name: delete-entry
DELETE FROM outbox WHERE id = ?;
-- name: entry
SELECT ord, id, conversation, verb, args, based_on, files, uploaded, state, done_seq, code, facts, created_at,
    not_before FROM outbox WHERE id = ?;
-- name: entries
SELECT ord, id, conversation, verb, args, based_on, files, uploaded, state, done_seq, code, facts, created_at,
    not_before FROM outbox ORDER BY ord;
-- name: entries-of
SELECT ord, id, conversation, verb, args, based_on, files, uploaded, state, done_seq, code, facts, created_at,
    not_before FROM outbox WHERE conversation = ? ORDER BY ord;
-- name: accepted-entries
SELECT id, conversation FROM outbox WHERE state = 'accepted' AND done_seq <= ?;

-- What was written for conversations and customers that are erased; `?` is a JSON array of ids.
-- name: files-erased
SELECT files FROM draft WHERE conversation IN (SELECT value FROM json_each(?))
UNION ALL SELECT files FROM outbox WHERE conversation IN (SELECT value FROM json_each(?))
    OR json_extract(args, '$.customer') IN (SELECT value FROM json_each(?));
-- name: erase-drafts
DELETE FROM draft WHERE conversation IN (SELECT value FROM json_each(?));
-- name: erase-entries
DELETE FROM outbox WHERE conversation IN (SELECT value FROM json_each(?))
    OR json_extract(args, '$.customer') IN (SELECT value FROM json_each(?));
-- name: is-erased
SELECT 1 FROM card WHERE kind = 'erased'
    AND ? IN (SELECT value FROM json_each(CAST(data AS TEXT), '$.body.conversations'));

-- name: lay-drafts-aside
INSERT INTO aside_draft (workspace, conversation, note, text, files, caret, updated_at, parts, used, outgoing, anchor, scroll, name, seen,
    offered_at, synced_at, shared, uploaded)
    SELECT ?, conversation, note, text, files, caret, updated_at, parts, used, outgoing, anchor, scroll, name, seen,
    offered_at, synced_at, shared, uploaded FROM draft;
-- name: clear-drafts
DELETE FROM draft;
-- name: bring-drafts-back
INSERT OR IGNORE INTO draft (conversation, note, text, files, caret, updated_at, parts, used, outgoing, anchor, scroll, name, seen,
    offered_at, synced_at, shared, uploaded)
    SELECT conversation, note, text, files, caret, updated_at, parts, used, outgoing, anchor, scroll, name, seen,
    offered_at, synced_at, shared, uploaded FROM aside_draft WHERE workspace = ?;
-- name: clear-aside-drafts
DELETE FROM aside_draft WHERE workspace = ?;
-- name: lay-entries-aside
INSERT INTO aside_outbox SELECT ?, id, conversation, verb, args, based_on, files, uploaded, state, done_seq, code, facts,
    created_at, not_before FROM outbox ORDER BY ord;
-- name: clear-entries
DELETE FROM outbox;
-- name: bring-entries-back
INSERT INTO outbox (id, conversation, verb, args, based_on, files, uploaded, state, done_seq, code, facts, created_at,
    not_before) SELECT id, conversation, verb, args, based_on, files, uploaded, state, done_seq, code, facts, created_at,
    not_before FROM aside_outbox WHERE workspace = ? ORDER BY rowid;
-- name: clear-aside-entries
DELETE FROM aside_outbox WHERE workspace = ?;
