-- Small facts that are found by their kind and their owner (domain/card.h), taken out of what was kept for later.
CREATE TABLE card (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, gen INTEGER NOT NULL, kind TEXT NOT NULL,
    owner INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX card_by_owner ON card (kind, owner, id);
INSERT INTO card (id, seq, gen, kind, owner, data)
    SELECT id, seq, gen, json_extract(CAST(data AS TEXT), '$.kind'),
        coalesce(json_extract(CAST(data AS TEXT), '$.owner'), 0), data FROM raw
    WHERE kind = 'card';
DELETE FROM raw WHERE kind = 'card';
