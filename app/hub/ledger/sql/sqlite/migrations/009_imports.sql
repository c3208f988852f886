-- Customers from a file on their way in: kept until the file is whole, then brought in a part at a time. Desks never
-- see these rows, so they are in no journal.
CREATE TABLE import (
    id TEXT PRIMARY KEY,  -- as the desk calls it
    agent INTEGER NOT NULL REFERENCES agent (id),
    region TEXT NOT NULL,
    state TEXT NOT NULL,  -- staged, running, done
    size INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    result BLOB NOT NULL,  -- what came of the rows taken
    at INTEGER NOT NULL
);
CREATE TABLE import_part (
    import TEXT NOT NULL REFERENCES import (id),
    first INTEGER NOT NULL,
    packed BLOB NOT NULL,  -- rows as JSON, compressed
    PRIMARY KEY (import, first)
);
