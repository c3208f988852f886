-- What lists are filtered and ordered by beside what was there. tags, mentioned and unseen are JSON arrays.
ALTER TABLE conversation ADD COLUMN due_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN waiting_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN assignee INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN department INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE conversation ADD COLUMN mentioned TEXT NOT NULL DEFAULT '[]';
ALTER TABLE conversation ADD COLUMN unseen TEXT NOT NULL DEFAULT '[]';

-- The old counts go, so that nothing is moved twice below.
DROP TRIGGER conversation_added;
DROP TRIGGER conversation_gone;
DROP TRIGGER conversation_changed;
DROP TABLE open_in_channel;
DROP INDEX conversation_unread;
DELETE FROM counter WHERE name IN ('open', 'waiting', 'snoozed', 'resolved', 'unread', 'sample');

UPDATE conversation SET assignee = coalesce(json_extract(CAST(data AS TEXT), '$.assignee'), 0),
    waiting_since = coalesce(json_extract(CAST(data AS TEXT), '$.waiting_since'), 0);

CREATE INDEX conversation_open_of_agent ON conversation (assignee, last_at, id) WHERE status = 'open';
CREATE INDEX conversation_open_in_department ON conversation (department, last_at, id) WHERE status = 'open';
CREATE INDEX conversation_tagged ON conversation (id) WHERE tags <> '[]';
CREATE INDEX conversation_mentioned ON conversation (id) WHERE mentioned <> '[]';

-- Exact numbers of conversations, and of those with something unread, by what they share: its status, or among the open
-- ones its agent, channel or department, or among the unresolved ones a tag, or an agent whom a note mentions.
CREATE TABLE tally (kind TEXT NOT NULL, key NOT NULL, n INTEGER NOT NULL, unread INTEGER NOT NULL,
    PRIMARY KEY (kind, key)) WITHOUT ROWID;

-- What one conversation adds to them.
CREATE VIEW share AS
    SELECT id, 'status' AS kind, status AS key, unread > 0 AS unread FROM conversation
    UNION ALL SELECT id, 'all', sample, unread > 0 FROM conversation WHERE status <> 'merged'
    UNION ALL SELECT id, 'agent', assignee, unread > 0 FROM conversation WHERE status = 'open'
    UNION ALL SELECT id, 'channel', channel, unread > 0 FROM conversation WHERE status = 'open'
    UNION ALL SELECT id, 'department', department, unread > 0 FROM conversation WHERE status = 'open'
    UNION ALL SELECT c.id, 'tag', t.value, c.unread > 0 FROM conversation c, json_each(c.tags) t
        WHERE c.tags <> '[]' AND c.status <> 'resolved'
    UNION ALL SELECT c.id, 'mention', m.value,
        c.unseen <> '[]' AND EXISTS (SELECT 1 FROM json_each(c.unseen) u WHERE u.value = m.value)
        FROM conversation c, json_each(c.mentioned) m WHERE c.mentioned <> '[]';

CREATE TRIGGER conversation_added AFTER INSERT ON conversation BEGIN
    INSERT INTO tally (kind, key, n, unread) SELECT kind, key, 1, unread FROM share WHERE id = NEW.id
        ON CONFLICT (kind, key) DO UPDATE SET n = n + 1, unread = unread + excluded.unread;
END;
CREATE TRIGGER conversation_gone BEFORE DELETE ON conversation BEGIN
    INSERT INTO tally (kind, key, n, unread) SELECT kind, key, -1, -unread FROM share WHERE id = OLD.id
        ON CONFLICT (kind, key) DO UPDATE SET n = n - 1, unread = unread + excluded.unread;
END;
CREATE TRIGGER conversation_changes BEFORE UPDATE OF status, unread, channel, sample, assignee, department, tags,
    mentioned, unseen ON conversation
WHEN OLD.status <> NEW.status OR (OLD.unread > 0) <> (NEW.unread > 0) OR OLD.channel <> NEW.channel
    OR OLD.sample <> NEW.sample OR OLD.assignee <> NEW.assignee OR OLD.department <> NEW.department
    OR OLD.tags <> NEW.tags OR OLD.mentioned <> NEW.mentioned OR OLD.unseen <> NEW.unseen BEGIN
    INSERT INTO tally (kind, key, n, unread) SELECT kind, key, -1, -unread FROM share WHERE id = OLD.id
        ON CONFLICT (kind, key) DO UPDATE SET n = n - 1, unread = unread + excluded.unread;
END;
CREATE TRIGGER conversation_changed AFTER UPDATE OF status, unread, channel, sample, assignee, department, tags,
    mentioned, unseen ON conversation
WHEN OLD.status <> NEW.status OR (OLD.unread > 0) <> (NEW.unread > 0) OR OLD.channel <> NEW.channel
    OR OLD.sample <> NEW.sample OR OLD.assignee <> NEW.assignee OR OLD.department <> NEW.department
    OR OLD.tags <> NEW.tags OR OLD.mentioned <> NEW.mentioned OR OLD.unseen <> NEW.unseen BEGIN
    INSERT INTO tally (kind, key, n, unread) SELECT kind, key, 1, unread FROM share WHERE id = NEW.id
        ON CONFLICT (kind, key) DO UPDATE SET n = n + 1, unread = unread + excluded.unread;
END;

INSERT INTO tally (kind, key, n, unread) SELECT kind, key, count(*), sum(unread) FROM share GROUP BY kind, key;

-- Two verbs say only that something was looked at.
DROP TRIGGER entry_added;
DROP TRIGGER entry_gone;
CREATE TRIGGER entry_added AFTER INSERT ON outbox BEGIN
    UPDATE counter SET n = (SELECT count(DISTINCT conversation) FROM outbox
        WHERE conversation > 0 AND verb NOT IN ('mark_read', 'mentions_seen')) WHERE name = 'outbox';
END;
CREATE TRIGGER entry_gone AFTER DELETE ON outbox BEGIN
    UPDATE counter SET n = (SELECT count(DISTINCT conversation) FROM outbox
        WHERE conversation > 0 AND verb NOT IN ('mark_read', 'mentions_seen')) WHERE name = 'outbox';
END;
