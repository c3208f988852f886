-- Files that cards name: a canned reply's go on being kept when the messages that had them are removed.
CREATE TABLE card_blob (
    blob INTEGER NOT NULL REFERENCES blob (id),
    card INTEGER NOT NULL REFERENCES card (id),
    PRIMARY KEY (blob, card)
) WITHOUT ROWID;
CREATE INDEX card_blob_card ON card_blob (card);
