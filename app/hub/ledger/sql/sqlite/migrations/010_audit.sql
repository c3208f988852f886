-- Who did what when. Each row's hash is over the one before, so that none can be changed, taken out or put between
-- unnoticed; the triggers keep the programs themselves from it. Nothing here is what people wrote or are called: ids,
-- counts and words of the protocol, so that erasing somebody need not touch it.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,  -- from 1 without holes
    at INTEGER NOT NULL,
    by_whom TEXT NOT NULL,   -- desk, command (heard-hub on the hub's machine) or hub (by itself)
    agent INTEGER NOT NULL,  -- whose token it was; 0: none
    action TEXT NOT NULL,
    kind TEXT NOT NULL,      -- of what it was done to
    entity INTEGER NOT NULL,
    facts TEXT NOT NULL,     -- JSON, as it went into the hash
    hash TEXT NOT NULL       -- hex SHA-256, see hub/ledger/audit.h
);
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
CREATE TRIGGER audit_keeps BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
-- Also against INSERT OR REPLACE, which fires no other trigger.
CREATE TRIGGER audit_grows BEFORE INSERT ON audit WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM audit) BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
CREATE INDEX audit_entity ON audit (entity, kind) WHERE entity <> 0;
