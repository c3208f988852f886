-- name: amending
SELECT message, channel, parts, state, due, attempt FROM amending WHERE message = ?;
-- name: amending_due
SELECT message, channel, parts, state, due, attempt FROM amending
WHERE channel = ? AND state = 'queued' AND due <= ? ORDER BY due, message LIMIT ?;
-- name: amending_put
INSERT OR REPLACE INTO amending (message, channel, parts, state, due, attempt) VALUES (?, ?, ?, ?, ?, ?);
-- name: amending_remove
DELETE FROM amending WHERE message = ?;
-- name: amending_anew
UPDATE amending SET state = 'queued', due = 0 WHERE state = 'sending';
-- name: amending_of_channel
SELECT message FROM amending WHERE channel = ? ORDER BY message;
