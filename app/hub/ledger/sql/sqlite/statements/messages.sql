-- name: messages
SELECT id, conversation, channel, direction, author, author_name, parts, event, at, sent_at, delivery, failure, client_id,
       based_on, identity, remote_id, extra, seq
FROM message WHERE id < ? ORDER BY id DESC LIMIT ?;
-- name: message
SELECT id, conversation, channel, direction, author, author_name, parts, event, at, sent_at, delivery, failure, client_id,
       based_on, identity, remote_id, extra, seq
FROM message WHERE id = ?;
-- name: message_history
SELECT m.id, m.conversation, m.channel, m.direction, m.author, m.author_name, m.parts, m.event, m.at, m.sent_at,
       m.delivery, m.failure, m.client_id, m.based_on, m.identity, m.remote_id, m.extra, m.seq
FROM message m
WHERE m.conversation IN (SELECT id FROM conversation WHERE customer = ?
                         UNION SELECT conversation FROM stray WHERE identity = ?)
  AND m.channel = ? AND m.identity = ?
  AND (m.direction = 'in' OR (m.direction = 'out' AND m.delivery IN ('sending', 'sent', 'delivered', 'read')))
ORDER BY m.id DESC LIMIT ?;
-- name: message_add
INSERT INTO message (conversation, channel, direction, author, author_name, parts, event, at, sent_at, delivery, failure,
                     client_id, based_on, identity, remote_id, extra, seq, id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- name: message_put
UPDATE message SET delivery = ?, failure = ?, remote_id = ?, extra = ?, seq = ? WHERE id = ?;
-- name: message_amend
UPDATE message SET parts = ?, extra = ?, seq = ? WHERE id = ?;
-- name: message_answered
-- The customer's newest before an outgoing one, as the same identity sees it.
SELECT coalesce(max(id), 0) FROM message
WHERE conversation = ? AND id < ? AND channel = ? AND identity = ? AND direction = 'in' AND remote_id IS NOT NULL;
-- name: message_by_remote
SELECT id, at, conversation FROM message
WHERE remote_id = ? AND channel = ? AND remote_id IS NOT NULL AND direction = 'in';
-- name: messages_since
SELECT id FROM message
WHERE conversation = ? AND id > ? AND (direction = 'in' OR (direction = 'out' AND author <> ?)) ORDER BY id;
-- name: moves_since
-- What others have done with the conversation, the newest first.
SELECT id FROM message
WHERE conversation = ? AND id > ? AND direction = 'system' AND author <> ? AND event IN ('resolved', 'assigned', 'merged')
ORDER BY id DESC;
-- name: messages_unconfirmed
SELECT id FROM message
WHERE conversation = ? AND id <= ? AND channel = ? AND identity = ? AND direction = 'out'
  AND delivery IN ('sending', 'sent', 'delivered', 'uncertain')
ORDER BY id;
-- name: messages_of_page
SELECT id, conversation, channel, direction, author, author_name, parts, event, at, sent_at, delivery, failure, client_id,
       based_on, identity, remote_id, extra, seq
FROM message WHERE conversation = ? AND id < ? ORDER BY id DESC LIMIT ?;
-- name: messages_of_conversation
SELECT id FROM message WHERE conversation = ? ORDER BY id;
-- name: messages_of_conversation_from
SELECT id FROM message WHERE conversation = ? AND id >= ? ORDER BY id;
-- name: messages_of_customer_in
-- Messages from and to a customer's identities in a conversation.
SELECT m.id FROM message m JOIN identity i ON i.id = m.identity
WHERE m.conversation = ? AND i.customer = ? AND m.id > ? ORDER BY m.id;
-- name: message_last
SELECT coalesce(max(id), 0) FROM message WHERE conversation = ? AND direction IN ('in', 'out');
-- name: message_last_in
SELECT coalesce(max(id), 0) FROM message WHERE conversation = ? AND direction = 'in';
-- name: message_first
SELECT coalesce(min(id), 0) FROM message WHERE conversation = ?;
-- name: message_first_unread
SELECT coalesce(min(id), 0) FROM message WHERE conversation = ? AND id > ? AND direction = 'in';
-- name: message_first_unanswered
SELECT coalesce(min(id), 0) FROM message
WHERE conversation = ? AND direction = 'in'
  AND id > (SELECT coalesce(max(id), 0) FROM message WHERE conversation = ?
            AND (direction = 'out' OR (direction = 'system' AND event = 'resolved')));
-- name: message_move
UPDATE message SET conversation = ?, seq = ? WHERE id = ?;
-- name: message_remove
DELETE FROM message WHERE id = ?;

-- name: blob
SELECT id, hash, name, mime, size, width, height FROM blob WHERE id = ?;
-- name: blob_add
INSERT INTO blob (id, hash, name, mime, size, width, height, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?);
-- name: blob_remove
DELETE FROM blob WHERE id = ?;
-- name: blobs_of_hash
SELECT count(*) FROM blob WHERE hash = ?;
-- name: blobs_of_message
SELECT b.id, b.hash FROM message_blob m JOIN blob b ON b.id = m.blob WHERE m.message = ?;
-- name: blob_use_add
INSERT OR IGNORE INTO message_blob (blob, message) VALUES (?, ?);
-- name: blob_uses_remove
DELETE FROM message_blob WHERE message = ?;
-- name: blob_uses
SELECT count(*) FROM (SELECT blob FROM message_blob UNION ALL SELECT blob FROM card_blob) WHERE blob = ?;
-- Uploaded and named by nothing: a draft that was given up, a reply that never came.
-- name: blobs_unnamed
SELECT id, hash FROM blob b WHERE created_at < ? AND NOT EXISTS (SELECT 1 FROM message_blob WHERE blob = b.id)
    AND NOT EXISTS (SELECT 1 FROM card_blob WHERE blob = b.id) LIMIT ?;
-- By a message, or by a card that is everybody's or this agent's own.
-- name: blob_named_for
SELECT EXISTS (SELECT 1 FROM message_blob WHERE blob = ?)
    OR EXISTS (SELECT 1 FROM card_blob u JOIN card c ON c.id = u.card WHERE u.blob = ? AND c.agent IN (0, ?));
-- name: blob_for_address
SELECT 1 FROM message_blob u JOIN message m ON m.id = u.message JOIN identity i ON i.id = m.identity
WHERE u.blob = ? AND m.channel = ? AND i.address = ? LIMIT 1;
-- name: message_with_client_id
SELECT id FROM message WHERE client_id = ?;
