-- name: max_card
SELECT max(id) FROM card;
-- name: cards
SELECT id, kind, owner, agent, body, updated_at, updated_by, extra, seq FROM card
    WHERE id > ? AND agent IN (0, ?) ORDER BY id LIMIT ?;
-- name: cards_of
SELECT id, kind, owner, agent, body, updated_at, updated_by, extra, seq FROM card WHERE kind = ? AND owner = ? ORDER BY id;
-- name: card
SELECT id, kind, owner, agent, body, updated_at, updated_by, extra, seq FROM card WHERE id = ?;
-- name: card_add
INSERT INTO card (kind, owner, agent, body, updated_at, updated_by, extra, seq, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);
-- name: card_put
UPDATE card SET kind = ?, owner = ?, agent = ?, body = ?, updated_at = ?, updated_by = ?, extra = ?, seq = ? WHERE id = ?;
-- name: card_remove
DELETE FROM card WHERE id = ?;

-- Replies for later: those whose time has come, without those that were refused already.
-- name: later_due
SELECT id FROM card WHERE kind = 'later' AND json_extract(CAST(body AS TEXT), '$.code') IS NULL
    AND json_extract(CAST(body AS TEXT), '$.until') <= ? ORDER BY id LIMIT ?;
-- name: card_blob_add
INSERT OR IGNORE INTO card_blob (blob, card) VALUES (?, ?);
-- name: card_blobs_remove
DELETE FROM card_blob WHERE card = ?;
