-- name: order-by-status
SELECT last_at, id FROM conversation WHERE status = ? ORDER BY last_at DESC, id DESC LIMIT ?;
-- name: order-open-of-agent
SELECT last_at, id FROM conversation WHERE status = 'open' AND assignee = ? ORDER BY last_at DESC, id DESC LIMIT ?;
-- name: order-open-in-channel
SELECT last_at, id FROM conversation WHERE status = 'open' AND channel = ? ORDER BY last_at DESC, id DESC LIMIT ?;
-- name: order-open-in-department
SELECT last_at, id FROM conversation WHERE status = 'open' AND department = ? ORDER BY last_at DESC, id DESC LIMIT ?;
-- For filters that no index answers: on a worker.
-- name: places
SELECT id, last_at, due_at, waiting_since, status, unread, assignee, department, channel, tags, mentioned
    FROM conversation WHERE status = ?;
-- name: places-tagged
SELECT id, last_at, due_at, waiting_since, status, unread, assignee, department, channel, tags, mentioned
    FROM conversation WHERE tags <> '[]';
-- name: places-mentioned
SELECT id, last_at, due_at, waiting_since, status, unread, assignee, department, channel, tags, mentioned
    FROM conversation WHERE mentioned <> '[]';
-- name: order-drafts
SELECT last_at, id FROM conversation WHERE id IN (SELECT conversation FROM draft) ORDER BY last_at DESC, id DESC LIMIT ?;
-- name: order-outbox
SELECT last_at, id FROM conversation WHERE id IN (SELECT conversation FROM outbox WHERE verb NOT IN ('mark_read', 'mentions_seen',
    'draft_put', 'draft_end', 'draft_drop'))
    ORDER BY last_at DESC, id DESC LIMIT ?;
-- name: conversation
SELECT seq, data FROM conversation WHERE id = ?;
-- name: conversations-of-customer
SELECT seq, data FROM conversation WHERE customer = ? AND status <> 'merged' AND (last_at, id) < (?, ?)
    ORDER BY last_at DESC, id DESC LIMIT ?;
-- name: conversations-of-customer-count
SELECT count(*), count(DISTINCT channel) FROM conversation WHERE customer = ? AND status <> 'merged';
-- name: messages-before
SELECT seq, data FROM message WHERE conversation = ? AND id < ? ORDER BY id DESC LIMIT ?;
-- name: message
SELECT seq, data FROM message WHERE id = ?;
-- name: customer
SELECT seq, data FROM customer WHERE id = ?;
-- name: customers
SELECT seq, data FROM customer ORDER BY id DESC;
-- name: agents
SELECT seq, data FROM agent ORDER BY id;
-- name: card
SELECT seq, data FROM card WHERE id = ?;
-- name: cards
SELECT seq, data FROM card WHERE kind = ? ORDER BY id;
-- name: cards-of
SELECT seq, data FROM card WHERE kind = ? AND owner = ? ORDER BY id;
-- name: orders-beginning
SELECT seq, data FROM card WHERE kind = 'order'
    AND json_extract(CAST(data AS TEXT), '$.body.number') COLLATE NOCASE >= ?
    AND json_extract(CAST(data AS TEXT), '$.body.number') COLLATE NOCASE < ?
    ORDER BY json_extract(CAST(data AS TEXT), '$.body.number') COLLATE NOCASE LIMIT ?;
-- name: channels
SELECT seq, data FROM channel ORDER BY id;
-- name: files-in-use
SELECT files FROM draft UNION ALL SELECT files FROM outbox UNION ALL SELECT files FROM aside_draft
    UNION ALL SELECT files FROM aside_outbox;
-- name: counters
SELECT name, n FROM counter;
-- name: tallies
SELECT kind, key, n, unread FROM tally WHERE n > 0;
-- name: messages-after
SELECT seq, data FROM message WHERE conversation = ? AND id >= ? ORDER BY id LIMIT ?;
-- name: messages-by-seq
SELECT seq, data FROM message WHERE (seq, id) > (?, ?) ORDER BY seq, id LIMIT ?;
-- name: conversations-by-seq
SELECT seq, data FROM conversation WHERE (seq, id) > (?, ?) ORDER BY seq, id LIMIT ?;
-- name: customers-by-seq
SELECT seq, data FROM customer WHERE (seq, id) > (?, ?) ORDER BY seq, id LIMIT ?;
-- name: is-missing
SELECT 1 FROM conversation WHERE id = ? AND whole <> 1;
-- name: missing-unresolved
SELECT id FROM conversation WHERE whole <> 1 AND status <> 'resolved';
