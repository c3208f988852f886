-- name: meta
SELECT value FROM meta WHERE name = ?;
-- name: set-meta
INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value;
-- name: unset-meta
DELETE FROM meta WHERE name = ?;

-- Puts change nothing but `gen` if the row is as new already.
-- name: put-agent
INSERT INTO agent (id, seq, gen, data) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET gen = excluded.gen,
    data = iif(excluded.seq > seq, excluded.data, data), seq = max(seq, excluded.seq);
-- name: put-channel
INSERT INTO channel (id, seq, gen, data) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET gen = excluded.gen,
    data = iif(excluded.seq > seq, excluded.data, data), seq = max(seq, excluded.seq);
-- name: put-customer
INSERT INTO customer (id, seq, gen, data) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET gen = excluded.gen,
    data = iif(excluded.seq > seq, excluded.data, data), seq = max(seq, excluded.seq);
-- name: put-card
INSERT INTO card (id, seq, gen, kind, owner, data) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
    gen = excluded.gen, owner = iif(excluded.seq > seq, excluded.owner, owner),
    data = iif(excluded.seq > seq, excluded.data, data), seq = max(seq, excluded.seq);
-- name: card-kind
SELECT kind FROM card WHERE id = ?;
-- name: put-raw
INSERT INTO raw (kind, id, seq, gen, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET
    gen = excluded.gen, data = iif(excluded.seq > seq, excluded.data, data), seq = max(seq, excluded.seq);
-- name: conversation-seq
SELECT seq FROM conversation WHERE id = ?;
-- name: put-conversation
INSERT INTO conversation (id, seq, gen, status, last_at, channel, unread, sample, customer, due_at, waiting_since,
    assignee, department, tags, mentioned, unseen, data)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, gen = excluded.gen, status = excluded.status,
    last_at = excluded.last_at, channel = excluded.channel, unread = excluded.unread, sample = excluded.sample,
    customer = excluded.customer, due_at = excluded.due_at, waiting_since = excluded.waiting_since,
    assignee = excluded.assignee, department = excluded.department, tags = excluded.tags,
    mentioned = excluded.mentioned, unseen = excluded.unseen, data = excluded.data;
-- name: move-drafts
-- A draft that the other has already stays where it is.
UPDATE OR IGNORE draft SET conversation = ? WHERE conversation = ?;
-- name: touch-conversation
UPDATE conversation SET gen = ? WHERE id = ?;
-- name: message-seq
SELECT seq FROM message WHERE id = ?;
-- name: put-message
INSERT INTO message (id, seq, gen, conversation, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
    seq = excluded.seq, gen = excluded.gen, conversation = excluded.conversation, data = excluded.data;
-- name: touch-message
UPDATE message SET gen = ? WHERE id = ?;

-- name: message-conversation
SELECT conversation FROM message WHERE id = ?;
-- name: delete-agent
DELETE FROM agent WHERE id = ?;
-- name: delete-channel
DELETE FROM channel WHERE id = ?;
-- name: delete-customer
DELETE FROM customer WHERE id = ?;
-- name: delete-conversation
DELETE FROM conversation WHERE id = ?;
-- name: delete-message
DELETE FROM message WHERE id = ?;
-- name: delete-card
DELETE FROM card WHERE id = ?;
-- name: delete-raw
DELETE FROM raw WHERE kind = ? AND id = ?;

-- What the snapshot that ends did not name.
-- name: sweep-agent
DELETE FROM agent WHERE gen <> ?;
-- name: sweep-channel
DELETE FROM channel WHERE gen <> ?;
-- name: sweep-card
DELETE FROM card WHERE gen <> ?;
-- name: sweep-customer
DELETE FROM customer WHERE gen <> ?;
-- name: sweep-conversation
DELETE FROM conversation WHERE gen <> ?;
-- name: sweep-message
DELETE FROM message WHERE gen <> ?;
-- name: sweep-raw
DELETE FROM raw WHERE gen <> ?;

-- What is settled, the oldest first; never where the agent has begun or asked something.
-- name: trimmable
SELECT id, last_at FROM conversation WHERE status = 'resolved' AND whole <> 0 AND unread = 0
    AND id NOT IN (SELECT conversation FROM draft UNION SELECT conversation FROM outbox) ORDER BY last_at, id LIMIT ?;
-- name: messages-to-trim
SELECT id FROM message WHERE conversation = ?;
-- name: trim-messages
DELETE FROM message WHERE conversation = ?;
-- name: set-whole
UPDATE conversation SET whole = ? WHERE id = ?;
-- name: all-whole
UPDATE conversation SET whole = 1 WHERE whole <> 1;
-- name: used-bytes
SELECT (SELECT page_count FROM pragma_page_count()) - (SELECT freelist_count FROM pragma_freelist_count()),
    (SELECT page_size FROM pragma_page_size());
