-- What connectors keep for their later runs: JSON, an object of one field.
CREATE TABLE kept (
    channel INTEGER NOT NULL REFERENCES channel (id),
    key TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (channel, key)
) WITHOUT ROWID;

-- Words by which an identity goes on in another channel; used_by: the identity that came with it first.
CREATE TABLE join_token (
    token_hash TEXT PRIMARY KEY,
    identity INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    used_by INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX join_token_age ON join_token (created_at);
