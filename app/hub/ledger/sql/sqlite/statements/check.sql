-- For heard-hub check, which reads everything once.
-- name: check_journal_span
SELECT min(seq), max(seq), count(*) FROM journal;
-- name: check_journal_newest
SELECT kind, entity, max(seq), json FROM journal WHERE kind <> 'gone' GROUP BY kind, entity;
-- name: check_blobs
SELECT id, hash, size FROM blob ORDER BY id;
-- name: check_unread
SELECT c.id FROM conversation c
WHERE c.unread <> (SELECT count(*) FROM message m
                   WHERE m.conversation = c.id AND m.id > c.read_up_to AND m.direction = 'in');
-- name: check_last_message
SELECT c.id FROM conversation c
WHERE c.last_message <> (SELECT coalesce(max(m.id), 0) FROM message m
                         WHERE m.conversation = c.id AND m.direction IN ('in', 'out'));
-- name: check_waiting
SELECT c.id FROM conversation c
WHERE c.waiting_since <> 0
  AND NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation = c.id AND m.direction = 'in' AND m.at = c.waiting_since);
-- name: check_merged_customers
SELECT c.id FROM customer c
WHERE c.merged_into <> 0
  AND (EXISTS (SELECT 1 FROM identity i WHERE i.customer = c.id) OR EXISTS (SELECT 1 FROM conversation v WHERE v.customer = c.id)
       OR NOT EXISTS (SELECT 1 FROM customer t WHERE t.id = c.merged_into));
-- name: check_merged_conversations
SELECT c.id FROM conversation c
WHERE c.merged_into <> 0
  AND (c.status <> 'resolved' OR EXISTS (SELECT 1 FROM message m WHERE m.conversation = c.id)
       OR NOT EXISTS (SELECT 1 FROM conversation t WHERE t.id = c.merged_into));
-- name: check_strays
SELECT DISTINCT m.conversation FROM message m JOIN identity i ON i.id = m.identity
    JOIN conversation c ON c.id = m.conversation
WHERE i.customer <> c.customer
  AND NOT EXISTS (SELECT 1 FROM stray s WHERE s.identity = m.identity AND s.conversation = m.conversation);
-- name: check_last_inbound
SELECT c.id FROM conversation c
WHERE c.last_inbound_at <> coalesce((SELECT m.at FROM message m WHERE m.conversation = c.id AND m.direction = 'in'
                                     ORDER BY m.id DESC LIMIT 1), 0);
-- name: check_outbox
SELECT o.message FROM outbox o LEFT JOIN message m ON m.id = o.message
WHERE m.id IS NULL OR m.direction <> 'out'
   OR (m.delivery <> o.state AND NOT (o.state = 'sending' AND m.delivery IN ('delivered', 'read')));
-- name: check_outbox_missing
SELECT m.id FROM message m LEFT JOIN outbox o ON o.message = m.id
WHERE m.direction = 'out' AND m.delivery IN ('queued', 'sending') AND o.message IS NULL;
-- name: check_foreign_keys
PRAGMA foreign_key_check;
-- name: check_journal_gone
SELECT json FROM journal WHERE kind = 'gone';
