-- name: channels
SELECT id, key, kind, name, state, state_since, state_code, state_detail, traits, settings, public_url, removed, secrets,
       channel_secret, extra, seq, department, reply_within
FROM channel WHERE id > ? ORDER BY id LIMIT ?;
-- name: channel
SELECT id, key, kind, name, state, state_since, state_code, state_detail, traits, settings, public_url, removed, secrets,
       channel_secret, extra, seq, department, reply_within
FROM channel WHERE id = ?;
-- name: channel_by_key
SELECT id FROM channel WHERE key = ? AND removed = 0;
-- name: channel_add
INSERT INTO channel (key, kind, name, state, state_since, state_code, state_detail, traits, settings, public_url, removed,
                     secrets, channel_secret, department, reply_within, extra, seq, id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- name: channel_put
UPDATE channel SET key = ?, kind = ?, name = ?, state = ?, state_since = ?, state_code = ?, state_detail = ?, traits = ?,
       settings = ?, public_url = ?, removed = ?, secrets = ?, channel_secret = ?, department = ?, reply_within = ?,
       extra = ?, seq = ?
WHERE id = ?;
