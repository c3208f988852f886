-- name: import
SELECT state, size, taken, result FROM import WHERE id = ? AND agent = ?;
-- name: import_add
INSERT INTO import (id, agent, region, state, size, taken, result, at) VALUES (?, ?, ?, 'staged', 0, 0, ?, ?);
-- name: import_grow
UPDATE import SET size = ?, at = ? WHERE id = ?;
-- name: import_begin
UPDATE import SET state = 'running', at = ? WHERE id = ?;
-- name: import_took
UPDATE import SET state = ?, taken = ?, result = ?, at = ? WHERE id = ?;
-- name: import_remove
DELETE FROM import WHERE id = ?;
-- name: import_part_add
INSERT INTO import_part (import, first, packed) VALUES (?, ?, ?);
-- name: import_part_remove
DELETE FROM import_part WHERE import = ? AND first = ?;
-- name: import_parts_remove
DELETE FROM import_part WHERE import = ?;
-- name: imports_old
SELECT id FROM import WHERE state <> 'running' AND at < ?;

-- The next part of the import that began first.
-- name: import_next
SELECT i.id, i.region, i.result, i.size, p.first, p.packed FROM import i JOIN import_part p ON p.import = i.id
    WHERE i.state = 'running' ORDER BY i.rowid, p.first LIMIT 1;
