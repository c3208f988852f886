-- name: conversations
SELECT id, customer, customer_name, channel, subject, status, snoozed_until, assignee, created_at, last_at, last_message,
       last_snippet, last_direction, last_delivery, unread, waiting_since, customer_read, sample, identity, thread_key,
       read_up_to, resolved_at, extra, seq, merged_into, last_inbound_at, due_at, department, marks
FROM conversation WHERE id < ? ORDER BY id DESC LIMIT ?;
-- name: conversation
SELECT id, customer, customer_name, channel, subject, status, snoozed_until, assignee, created_at, last_at, last_message,
       last_snippet, last_direction, last_delivery, unread, waiting_since, customer_read, sample, identity, thread_key,
       read_up_to, resolved_at, extra, seq, merged_into, last_inbound_at, due_at, department, marks
FROM conversation WHERE id = ?;
-- name: conversation_add
INSERT INTO conversation (customer, customer_name, channel, subject, status, snoozed_until, assignee, created_at, last_at,
       last_message, last_snippet, last_direction, last_delivery, unread, waiting_since, customer_read, sample, identity,
       thread_key, read_up_to, resolved_at, last_inbound_at, due_at, department, marks, extra, merged_into, seq, id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- name: conversation_put
-- Without what never changes: setting a column again makes SQLite write its indexes and check its foreign keys again.
UPDATE conversation SET customer_name = ?, channel = ?, subject = ?, status = ?, snoozed_until = ?, assignee = ?,
       last_at = ?, last_message = ?, last_snippet = ?, last_direction = ?, last_delivery = ?, unread = ?,
       waiting_since = ?, customer_read = ?, identity = ?, read_up_to = ?, resolved_at = ?, last_inbound_at = ?,
       due_at = ?, department = ?, marks = ?, extra = ?, seq = ?
WHERE id = ?;
-- name: conversation_place
UPDATE conversation SET customer = ?, merged_into = ? WHERE id = ?;
-- name: conversations_merged_into
SELECT id FROM conversation WHERE customer = ? AND merged_into = ? ORDER BY id;
-- name: stray_add
INSERT OR IGNORE INTO stray (identity, conversation) VALUES (?, ?);
-- name: strays_of_conversation_add
INSERT OR IGNORE INTO stray (identity, conversation)
SELECT DISTINCT m.identity, m.conversation FROM message m JOIN identity i ON i.id = m.identity
    JOIN conversation c ON c.id = m.conversation
WHERE m.conversation = ? AND i.customer <> c.customer;
-- name: strays_of_conversation_remove
DELETE FROM stray WHERE conversation = ?;
-- name: strays_of_customer_remove
DELETE FROM stray WHERE identity IN (SELECT id FROM identity WHERE customer = ?);
-- name: strays_of_identity_remove
DELETE FROM stray WHERE identity = ?;
-- name: conversation_remove
DELETE FROM conversation WHERE id = ?;
-- name: conversation_by_thread
SELECT id FROM conversation WHERE thread_key = ? AND thread_key <> '' AND channel = ?
ORDER BY status = 'resolved', id DESC LIMIT 1;
-- name: conversation_current
SELECT c.id FROM conversation c JOIN channel h ON h.id = c.channel WHERE c.customer = ? AND h.kind = ? AND c.merged_into = 0
ORDER BY c.status = 'resolved', c.id DESC LIMIT 1;
-- name: conversations_of_customer
SELECT id FROM conversation WHERE customer = ? ORDER BY id;
-- name: conversations_assigned
SELECT id FROM conversation WHERE assignee = ? AND status <> 'resolved' ORDER BY id;
-- name: conversations_sample
SELECT id FROM conversation WHERE sample = 1 ORDER BY id;
-- name: conversations_to_wake
SELECT id FROM conversation WHERE status = 'snoozed' AND snoozed_until <= ? ORDER BY snoozed_until LIMIT ?;
-- name: next_wake
SELECT min(at) FROM (
    SELECT min(snoozed_until) AS at FROM conversation WHERE status = 'snoozed'
    UNION ALL
    SELECT min(json_extract(CAST(body AS TEXT), '$.until')) FROM card
        WHERE kind = 'later' AND json_extract(CAST(body AS TEXT), '$.code') IS NULL);
-- name: unread_count
SELECT count(*) FROM message WHERE conversation = ? AND id > ? AND direction = 'in';
