-- The conversations of a customer, newest first. One that was merged into another has the status "merged": it is in no
-- list and in no count.
ALTER TABLE conversation ADD COLUMN customer INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET customer = coalesce(json_extract(data, '$.customer'), 0);
CREATE INDEX conversation_by_customer ON conversation (customer, last_at, id);
