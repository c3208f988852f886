-- How a draft is looked at (its selection's other end, how far it is scrolled), and how it stands with the hub: its name,
-- the seq of what it went on from, the change that was last handed over and the one that the hub has, whether
-- colleagues see it, and which of its files the hub has as which parts (JSON, by path).
ALTER TABLE draft ADD COLUMN anchor INTEGER;
ALTER TABLE draft ADD COLUMN scroll INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN name TEXT;
ALTER TABLE draft ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN offered_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN synced_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN uploaded TEXT;
ALTER TABLE aside_draft ADD COLUMN anchor INTEGER;
ALTER TABLE aside_draft ADD COLUMN scroll INTEGER NOT NULL DEFAULT 0;
ALTER TABLE aside_draft ADD COLUMN name TEXT;
ALTER TABLE aside_draft ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE aside_draft ADD COLUMN offered_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE aside_draft ADD COLUMN synced_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE aside_draft ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;
ALTER TABLE aside_draft ADD COLUMN uploaded TEXT;

-- What keeps drafts the same on all devices of their writer waits for nobody.
DROP TRIGGER entry_added;
DROP TRIGGER entry_gone;
CREATE TRIGGER entry_added AFTER INSERT ON outbox BEGIN
    UPDATE counter SET n = (SELECT count(DISTINCT conversation) FROM outbox WHERE conversation > 0
        AND verb NOT IN ('mark_read', 'mentions_seen', 'draft_put', 'draft_end', 'draft_drop')) WHERE name = 'outbox';
END;
CREATE TRIGGER entry_gone AFTER DELETE ON outbox BEGIN
    UPDATE counter SET n = (SELECT count(DISTINCT conversation) FROM outbox WHERE conversation > 0
        AND verb NOT IN ('mark_read', 'mentions_seen', 'draft_put', 'draft_end', 'draft_drop')) WHERE name = 'outbox';
END;
