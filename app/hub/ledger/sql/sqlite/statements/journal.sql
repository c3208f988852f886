-- name: journal_add
INSERT INTO journal (seq, at, kind, entity, conversation, json, agent) VALUES (?, ?, ?, ?, ?, ?, ?);
-- name: journal_read
SELECT seq, json, agent FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?;
-- name: journal_head
SELECT max(seq) FROM journal;
-- name: journal_oldest
SELECT seq, at FROM journal ORDER BY seq LIMIT 1;
-- name: journal_trim
DELETE FROM journal WHERE seq <= ?;
-- name: journal_older
SELECT max(seq) FROM (SELECT seq, at FROM journal ORDER BY seq LIMIT ?) WHERE at < ?;

-- name: done
SELECT seq, result FROM done WHERE agent = ? AND id = ?;
-- name: done_add
INSERT INTO done (agent, id, seq, result, at) VALUES (?, ?, ?, ?, ?);
-- name: done_trim
DELETE FROM done WHERE (agent, id) IN (SELECT agent, id FROM done WHERE at < ? ORDER BY at LIMIT ?);

-- name: meta
SELECT value FROM meta WHERE name = ?;
-- name: meta_put
INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value;

-- name: max_agent
SELECT max(id) FROM agent;
-- name: max_channel
SELECT max(id) FROM channel;
-- name: max_customer
SELECT max(id) FROM customer;
-- name: max_identity
SELECT max(id) FROM identity;
-- name: max_conversation
SELECT max(id) FROM conversation;
-- name: max_message
SELECT max(id) FROM message;
-- name: max_blob
SELECT max(id) FROM blob;
-- name: journal_for_index
SELECT seq, kind, entity, iif(kind = 'gone', json, '') FROM journal WHERE seq > ? ORDER BY seq LIMIT ?;
