-- Messages that were sent and are to be other words, or gone: what the other side has not taken yet.
CREATE TABLE amending (
    message INTEGER PRIMARY KEY REFERENCES message (id),
    channel INTEGER NOT NULL REFERENCES channel (id),
    parts BLOB NOT NULL,  -- as they are to be; empty: gone
    state TEXT NOT NULL,  -- queued or sending
    due INTEGER NOT NULL,
    attempt INTEGER NOT NULL
);
CREATE INDEX amending_due ON amending (channel, due);
