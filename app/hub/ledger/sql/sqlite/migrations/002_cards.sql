-- Small facts that are found by their kind and their owner (domain/card.h). `agent` is whose own it is; 0: everybody's.
CREATE TABLE card (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    owner INTEGER NOT NULL,
    agent INTEGER NOT NULL,
    body BLOB NOT NULL,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER NOT NULL,
    extra BLOB NOT NULL,
    seq INTEGER NOT NULL
);
CREATE INDEX card_owner ON card (kind, owner);

-- The only agent whose desks may have the change; 0: all.
ALTER TABLE journal ADD COLUMN agent INTEGER NOT NULL DEFAULT 0;
