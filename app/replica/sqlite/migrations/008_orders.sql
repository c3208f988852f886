-- An order is found by the beginning of its number, as a customer says it.
CREATE INDEX card_by_order ON card (json_extract(CAST(data AS TEXT), '$.body.number') COLLATE NOCASE)
    WHERE kind = 'order';
