-- The ledger: tables of the current state, and the journal of how it came to be.
-- JSON (parts, settings, extra …) is kept as UTF-8 bytes, as it is encoded and decoded. Words for states are those of
-- domain/names.h. Times are ms since 1970 UTC; 0 is "none", for ids too. `seq` is the newest journal row of the thing.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE agent (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    extra BLOB NOT NULL,
    seq INTEGER NOT NULL
);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    agent INTEGER NOT NULL REFERENCES agent (id),
    purpose TEXT NOT NULL,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE channel (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    state_since INTEGER NOT NULL,
    state_code TEXT NOT NULL,
    state_detail TEXT NOT NULL,
    traits BLOB NOT NULL,
    settings BLOB NOT NULL,
    public_url TEXT NOT NULL,
    removed INTEGER NOT NULL,
    secrets BLOB NOT NULL,
    channel_secret BLOB NOT NULL,
    extra BLOB NOT NULL,
    seq INTEGER NOT NULL
);
CREATE UNIQUE INDEX channel_key ON channel (key) WHERE removed = 0;

CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    sample INTEGER NOT NULL,
    extra BLOB NOT NULL,
    seq INTEGER NOT NULL
);

CREATE TABLE identity (
    id INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    label TEXT NOT NULL
);
CREATE UNIQUE INDEX identity_address ON identity (address, kind);
CREATE INDEX identity_customer ON identity (customer);

CREATE TABLE conversation (
    id INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (id),
    customer_name TEXT NOT NULL,
    channel INTEGER NOT NULL REFERENCES channel (id),
    subject TEXT NOT NULL,
    status TEXT NOT NULL,
    snoozed_until INTEGER NOT NULL,
    assignee INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    last_message INTEGER NOT NULL,
    last_snippet TEXT NOT NULL,
    last_direction TEXT NOT NULL,
    last_delivery TEXT NOT NULL,
    unread INTEGER NOT NULL,
    waiting_since INTEGER NOT NULL,
    customer_read INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    identity INTEGER NOT NULL REFERENCES identity (id), -- whom a reply goes to
    thread_key TEXT NOT NULL,
    read_up_to INTEGER NOT NULL,                        -- the last message that an agent has looked at
    resolved_at INTEGER NOT NULL,
    extra BLOB NOT NULL,
    seq INTEGER NOT NULL
);
CREATE INDEX conversation_customer ON conversation (customer);
CREATE INDEX conversation_thread ON conversation (thread_key, channel) WHERE thread_key <> '';
CREATE INDEX conversation_snoozed ON conversation (snoozed_until) WHERE status = 'snoozed';

CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversation (id),
    channel INTEGER NOT NULL REFERENCES channel (id),
    direction TEXT NOT NULL,
    author INTEGER NOT NULL,
    author_name TEXT NOT NULL,
    parts BLOB NOT NULL,
    event TEXT NOT NULL,
    at INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    delivery TEXT NOT NULL,
    failure TEXT NOT NULL,
    client_id TEXT,
    based_on INTEGER NOT NULL,
    identity INTEGER NOT NULL, -- from whom or to whom; 0 for notes and system lines
    remote_id TEXT,
    extra BLOB NOT NULL,
    seq INTEGER NOT NULL
);
CREATE INDEX message_conversation ON message (conversation);
-- Redelivery is one message. Outgoing ones are left out: what a connector calls an accepted message need not be unique.
CREATE UNIQUE INDEX message_remote ON message (remote_id, channel) WHERE remote_id IS NOT NULL AND direction = 'in';
CREATE UNIQUE INDEX message_client ON message (client_id) WHERE client_id IS NOT NULL;

CREATE TABLE blob (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,        -- hex SHA-256 of the bytes; names the file
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    size INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX blob_hash ON blob (hash);

CREATE TABLE message_blob (
    blob INTEGER NOT NULL REFERENCES blob (id),
    message INTEGER NOT NULL REFERENCES message (id),
    PRIMARY KEY (blob, message)
) WITHOUT ROWID;
CREATE INDEX message_blob_message ON message_blob (message);

-- Replies that have not come to an end: queued or sending.
CREATE TABLE outbox (
    message INTEGER PRIMARY KEY REFERENCES message (id),
    channel INTEGER NOT NULL REFERENCES channel (id),
    address TEXT NOT NULL,
    state TEXT NOT NULL,
    due INTEGER NOT NULL,
    attempt INTEGER NOT NULL
);
CREATE INDEX outbox_order ON outbox (channel, address, message);

CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    entity INTEGER NOT NULL,
    conversation INTEGER NOT NULL,
    json BLOB NOT NULL
);

-- What desks asked for and was done, so that the same request is done once.
CREATE TABLE done (
    agent INTEGER NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    result BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (agent, id)
) WITHOUT ROWID;
CREATE INDEX done_at ON done (at);
