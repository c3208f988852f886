-- What is known of a customer beside the name (protocol/profile.h), and what duplicates are found by.
ALTER TABLE customer ADD COLUMN profile BLOB NOT NULL DEFAULT x'';
ALTER TABLE customer ADD COLUMN merged_into INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer ADD COLUMN name_key TEXT NOT NULL DEFAULT ''; -- a whole name without regard to case
CREATE INDEX customer_name_key ON customer (name_key) WHERE name_key <> '';
ALTER TABLE identity ADD COLUMN reach TEXT NOT NULL DEFAULT '';    -- domain/addresses.h
UPDATE identity SET reach = 'mail:' || lower(trim(address)) WHERE address LIKE '%_@_%._%';
CREATE INDEX identity_reach ON identity (reach) WHERE reach <> '';

ALTER TABLE conversation ADD COLUMN merged_into INTEGER NOT NULL DEFAULT 0;

-- Where an identity has messages beside its own customer's conversations: in a thread of another's, or in one that was
-- moved. There may be rows too many, never too few.
CREATE TABLE stray (
    identity INTEGER NOT NULL REFERENCES identity (id),
    conversation INTEGER NOT NULL REFERENCES conversation (id),
    PRIMARY KEY (identity, conversation)
) WITHOUT ROWID;
CREATE INDEX stray_conversation ON stray (conversation);
