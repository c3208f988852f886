-- name: backup_blobs
SELECT DISTINCT hash FROM blob ORDER BY hash;
-- name: journal_clear
DELETE FROM journal;
-- name: renumber_agents
UPDATE agent SET seq = seq + ?;
-- name: renumber_channels
UPDATE channel SET seq = seq + ?;
-- name: renumber_customers
UPDATE customer SET seq = seq + ?;
-- name: renumber_conversations
UPDATE conversation SET seq = seq + ?;
-- name: renumber_messages
UPDATE message SET seq = seq + ?;
-- name: renumber_cards
UPDATE card SET seq = seq + ?;
-- name: renumber_done
UPDATE done SET seq = seq + ?;
-- name: restore_messages
UPDATE message SET delivery = ? WHERE id IN (SELECT message FROM outbox WHERE state = ?);
-- name: restore_conversations
UPDATE conversation SET last_delivery = ? WHERE last_message IN (SELECT message FROM outbox WHERE state = ?);
-- name: restore_outbox
UPDATE outbox SET state = ? WHERE state = ?;
-- name: restore_later
UPDATE card SET body = CAST(json_set(CAST(body AS TEXT), '$.code', 'restored') AS BLOB)
WHERE kind = 'later' AND json_extract(CAST(body AS TEXT), '$.until') <= ?;
