-- name: put-draft
INSERT INTO draft (conversation, note, text, files, caret, updated_at, parts, used, outgoing)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (conversation, note) DO UPDATE SET text = excluded.text, files = excluded.files,
    caret = excluded.caret, updated_at = excluded.updated_at, parts = excluded.parts, used = excluded.used,
    outgoing = excluded.outgoing;
-- name: delete-draft
DELETE FROM draft WHERE conversation = ? AND note = ?;
-- name: draft
SELECT conversation, note, text, files, caret, updated_at, parts, used, outgoing FROM draft WHERE conversation = ? AND note = ?;
-- name: drafts
SELECT conversation, note, text, files, caret, updated_at, parts, used, outgoing FROM draft;

-- name: add-entry
INSERT INTO outbox (id, conversation, verb, args, based_on, files, uploaded, state, done_seq, code, facts, created_at,
    not_before) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- name: update-entry
UPDATE outbox SET args = ?, based_on = ?, files = ?, uploaded = ?, state = ?, done_seq = ?, code = ?, facts = ?, not_before = ?
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

-- name: lay-drafts-aside
INSERT INTO aside_draft SELECT ?, conversation, note, text, files, caret, updated_at, parts, used, outgoing FROM draft;
-- name: clear-drafts
DELETE FROM draft;
-- name: bring-drafts-back
INSERT INTO draft SELECT conversation, note, text, files, caret, updated_at, parts, used, outgoing FROM aside_draft WHERE workspace = ?;
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
