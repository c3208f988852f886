-- name: channels
SELECT id, key, kind, name, state, state_since, state_code, state_detail, traits, settings, public_url, removed, secrets,
       channel_secret, extra, seq, department, reply_within, keep_days
FROM channel WHERE id > ? ORDER BY id LIMIT ?;
-- name: channel
SELECT id, key, kind, name, state, state_since, state_code, state_detail, traits, settings, public_url, removed, secrets,
       channel_secret, extra, seq, department, reply_within, keep_days
FROM channel WHERE id = ?;
-- name: channel_by_key
SELECT id FROM channel WHERE key = ? AND removed = 0;
-- name: channel_add
INSERT INTO channel (key, kind, name, state, state_since, state_code, state_detail, traits, settings, public_url, removed,
                     secrets, channel_secret, department, reply_within, keep_days, extra, seq, id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- name: channel_put
UPDATE channel SET key = ?, kind = ?, name = ?, state = ?, state_since = ?, state_code = ?, state_detail = ?, traits = ?,
       settings = ?, public_url = ?, removed = ?, secrets = ?, channel_secret = ?, department = ?, reply_within = ?, keep_days = ?,
       extra = ?, seq = ?
WHERE id = ?;
-- name: channel_ids
SELECT id FROM channel ORDER BY id;
-- name: channel_count
SELECT count(*) FROM channel;
-- name: channel_secrets
SELECT secrets, channel_secret FROM channel WHERE id = ?;
-- name: channel_secrets_put
UPDATE channel SET secrets = ?, channel_secret = ? WHERE id = ?;

-- name: kept
SELECT channel, key, value FROM kept ORDER BY channel, key;
-- name: kept_put
INSERT OR REPLACE INTO kept (channel, key, value) VALUES (?, ?, ?);
-- name: kept_remove
DELETE FROM kept WHERE channel = ? AND key = ?;
-- name: kept_of_channel_remove
DELETE FROM kept WHERE channel = ?;
-- name: join_token_add
INSERT INTO join_token (token_hash, identity, created_at) VALUES (?, ?, ?);
-- name: join_token
SELECT identity, created_at, used_by FROM join_token WHERE token_hash = ?;
-- name: join_token_use
UPDATE join_token SET used_by = ? WHERE token_hash = ?;
-- name: join_tokens_expire
DELETE FROM join_token WHERE created_at < ?;
