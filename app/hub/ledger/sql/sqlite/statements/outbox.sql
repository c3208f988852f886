-- name: outbox
SELECT message, channel, address, state, due, attempt FROM outbox WHERE message = ?;
-- name: outbox_add
INSERT OR REPLACE INTO outbox (message, channel, address, state, due, attempt) VALUES (?, ?, ?, ?, ?, ?);
-- name: outbox_put
UPDATE outbox SET state = ?, due = ?, attempt = ? WHERE message = ?;
-- name: outbox_remove
DELETE FROM outbox WHERE message = ?;
-- name: outbox_due
-- The first of each address, unless another one to it is on its way. One from the future was written before the clock was set
-- back: it goes if it was never tried, or if it would have to wait for more than a day.
SELECT message, channel, address, state, due, attempt FROM outbox o
WHERE channel = ? AND state = 'queued'
  AND (due <= ? OR ((attempt = 0 OR due > ? + 86400000) AND (SELECT at FROM message m WHERE m.id = o.message) > ?))
  AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.channel = o.channel AND p.address = o.address
                  AND ((p.message < o.message AND p.state = 'queued') OR p.state = 'sending'))
ORDER BY due, message LIMIT ?;
-- name: outbox_doubtful
SELECT message, channel, address, state, due, attempt FROM outbox
WHERE channel = ? AND state = 'uncertain' AND due <= ? ORDER BY due, message LIMIT ?;
-- name: outbox_next_due
-- 0 says that there is nothing, so what is due at once is due at 1; as what was written before the clock was set back.
SELECT min(max(due, 1)) FROM (
    SELECT CASE WHEN state = 'queued' AND attempt = 0 AND (SELECT at FROM message m WHERE m.id = o.message) > ?
      THEN 1 ELSE due END AS due FROM outbox o
    WHERE state = 'uncertain' OR (state = 'queued'
      AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.channel = o.channel AND p.address = o.address
                      AND ((p.message < o.message AND p.state = 'queued') OR p.state = 'sending')))
    UNION ALL SELECT due FROM amending WHERE state = 'queued');
-- name: outbox_in_state
SELECT message FROM outbox WHERE state = ? ORDER BY message;
-- name: outbox_of_channel
SELECT message FROM outbox WHERE channel = ? ORDER BY message;
-- name: outbox_doubt_anew
UPDATE outbox SET due = 1 WHERE state = 'uncertain';
