-- name: device_add
INSERT INTO device (agent, name, created_at, seen_at, state, state_at) VALUES (?, ?, ?, 0, 'active', ?);
-- name: device
SELECT id, agent, name, created_at, seen_at, state, state_at FROM device WHERE id = ?;
-- name: devices
SELECT id, agent, name, created_at, seen_at, state, state_at FROM device ORDER BY id;
-- name: devices_of_agent
SELECT id, agent, name, created_at, seen_at, state, state_at FROM device WHERE agent = ? ORDER BY id;
-- name: device_seen
UPDATE device SET name = ?, seen_at = ? WHERE id = ?;
-- name: device_state
UPDATE device SET state = ?, state_at = ? WHERE id = ?;
-- name: device_remove
DELETE FROM device WHERE id = ?;
-- name: devices_end
-- Those without a token, but for what was wiped: that is still to be seen.
DELETE FROM device WHERE agent = ? AND state = 'active' AND id NOT IN (SELECT device FROM session);
