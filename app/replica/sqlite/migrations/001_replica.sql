-- The hub's facts. `data` is the item's JSON whole, so that fields of later versions are kept; the columns beside it are
-- what rows are found and ordered by. `gen` is the snapshot that named the row last.
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE agent (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, gen INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE channel (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, gen INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE customer (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, gen INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE conversation (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, gen INTEGER NOT NULL, status TEXT NOT NULL,
    last_at INTEGER NOT NULL, channel INTEGER NOT NULL, unread INTEGER NOT NULL, sample INTEGER NOT NULL,
    data BLOB NOT NULL);
CREATE INDEX conversation_by_status ON conversation (status, last_at, id);
CREATE INDEX conversation_unread ON conversation (last_at, id) WHERE unread > 0;
CREATE INDEX conversation_open_in_channel ON conversation (channel, last_at, id) WHERE status = 'open';
CREATE TABLE message (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, gen INTEGER NOT NULL,
    conversation INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX message_by_conversation ON message (conversation, id);
-- Items of kinds that this version does not know, kept for the one that will.
CREATE TABLE raw (kind TEXT NOT NULL, id INTEGER NOT NULL, seq INTEGER NOT NULL, gen INTEGER NOT NULL,
    data BLOB NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;

-- What the agent wrote.
CREATE TABLE draft (conversation INTEGER NOT NULL, note INTEGER NOT NULL, text TEXT, files TEXT, caret INTEGER,
    updated_at INTEGER, PRIMARY KEY (conversation, note)) WITHOUT ROWID;
CREATE TABLE outbox (ord INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, conversation INTEGER NOT NULL,
    verb TEXT NOT NULL, args TEXT, based_on INTEGER, files TEXT, uploaded TEXT, state TEXT NOT NULL, done_seq INTEGER NOT NULL,
    code TEXT, facts TEXT, created_at INTEGER NOT NULL);
-- The same, written for a workspace that this replica does not hold now.
CREATE TABLE aside_draft (workspace TEXT NOT NULL, conversation INTEGER NOT NULL, note INTEGER NOT NULL, text TEXT,
    files TEXT, caret INTEGER, updated_at INTEGER);
CREATE TABLE aside_outbox (workspace TEXT NOT NULL, id TEXT NOT NULL UNIQUE, conversation INTEGER NOT NULL,
    verb TEXT NOT NULL, args TEXT, based_on INTEGER, files TEXT, uploaded TEXT, state TEXT NOT NULL, done_seq INTEGER NOT NULL,
    code TEXT, facts TEXT, created_at INTEGER NOT NULL);

-- Exact numbers, moved by each write: counting 100,000 rows takes longer than a frame.
CREATE TABLE counter (name TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counter (name, n) VALUES ('open', 0), ('waiting', 0), ('snoozed', 0), ('resolved', 0), ('unread', 0),
    ('sample', 0), ('drafts', 0), ('outbox', 0);
CREATE TABLE open_in_channel (channel INTEGER PRIMARY KEY, n INTEGER NOT NULL);

CREATE TRIGGER conversation_added AFTER INSERT ON conversation BEGIN
    UPDATE counter SET n = n + 1 WHERE name = NEW.status OR (name = 'unread' AND NEW.unread > 0)
        OR (name = 'sample' AND NEW.sample);
    INSERT INTO open_in_channel (channel, n) SELECT NEW.channel, 1 WHERE NEW.status = 'open'
        ON CONFLICT (channel) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER conversation_gone AFTER DELETE ON conversation BEGIN
    UPDATE counter SET n = n - 1 WHERE name = OLD.status OR (name = 'unread' AND OLD.unread > 0)
        OR (name = 'sample' AND OLD.sample);
    UPDATE open_in_channel SET n = n - 1 WHERE channel = OLD.channel AND OLD.status = 'open';
END;
CREATE TRIGGER conversation_changed AFTER UPDATE OF status, unread, channel, sample ON conversation
WHEN OLD.status <> NEW.status OR (OLD.unread > 0) <> (NEW.unread > 0) OR OLD.channel <> NEW.channel
    OR OLD.sample <> NEW.sample BEGIN
    UPDATE counter SET n = n - 1 WHERE name = OLD.status OR (name = 'unread' AND OLD.unread > 0)
        OR (name = 'sample' AND OLD.sample);
    UPDATE open_in_channel SET n = n - 1 WHERE channel = OLD.channel AND OLD.status = 'open';
    UPDATE counter SET n = n + 1 WHERE name = NEW.status OR (name = 'unread' AND NEW.unread > 0)
        OR (name = 'sample' AND NEW.sample);
    INSERT INTO open_in_channel (channel, n) SELECT NEW.channel, 1 WHERE NEW.status = 'open'
        ON CONFLICT (channel) DO UPDATE SET n = n + 1;
END;
-- Drafts and outbox entries are few, so these two are counted at each change of them.
CREATE TRIGGER draft_added AFTER INSERT ON draft BEGIN
    UPDATE counter SET n = (SELECT count(DISTINCT conversation) FROM draft) WHERE name = 'drafts';
END;
CREATE TRIGGER draft_gone AFTER DELETE ON draft BEGIN
    UPDATE counter SET n = (SELECT count(DISTINCT conversation) FROM draft) WHERE name = 'drafts';
END;
CREATE TRIGGER entry_added AFTER INSERT ON outbox BEGIN
    UPDATE counter SET n = (SELECT count(DISTINCT conversation) FROM outbox WHERE conversation > 0 AND verb <> 'mark_read')
        WHERE name = 'outbox';
END;
CREATE TRIGGER entry_gone AFTER DELETE ON outbox BEGIN
    UPDATE counter SET n = (SELECT count(DISTINCT conversation) FROM outbox WHERE conversation > 0 AND verb <> 'mark_read')
        WHERE name = 'outbox';
END;
