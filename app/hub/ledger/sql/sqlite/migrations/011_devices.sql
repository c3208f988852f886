-- What an agent signs in from. A token is of one device; a device has a second one while the first is being replaced.
CREATE TABLE device (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    agent INTEGER NOT NULL REFERENCES agent (id),
    name TEXT NOT NULL,  -- as its desk calls itself; before it came: as it was asked for, or empty
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,  -- 0: never
    state TEXT NOT NULL,  -- active, wipe, wiped
    state_at INTEGER NOT NULL
);
ALTER TABLE session ADD COLUMN device INTEGER NOT NULL DEFAULT 0;  -- 0: none
ALTER TABLE session ADD COLUMN renew_at INTEGER NOT NULL DEFAULT 0;  -- 0: never

-- The tokens there are: each of a device of its own, due in thirty days of their making.
INSERT INTO device
SELECT row_number() OVER (ORDER BY created_at, token_hash), agent, '', created_at, 0, 'active', created_at
FROM session WHERE purpose = 'agent';
UPDATE session SET
    renew_at = created_at + 2592000000,
    device = (SELECT numbered.id FROM (SELECT token_hash, row_number() OVER (ORDER BY created_at, token_hash) AS id
        FROM session WHERE purpose = 'agent') AS numbered WHERE numbered.token_hash = session.token_hash)
WHERE purpose = 'agent';
