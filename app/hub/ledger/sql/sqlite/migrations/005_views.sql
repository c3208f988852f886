-- Several agents: one who left is kept for what they wrote.
ALTER TABLE agent ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;

-- What lists are filtered and ordered by. `marks` is JSON {tags, mentioned, unseen}, empty for none of them.
ALTER TABLE conversation ADD COLUMN due_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN department INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN marks BLOB NOT NULL DEFAULT x'';

ALTER TABLE channel ADD COLUMN department INTEGER NOT NULL DEFAULT 0;
ALTER TABLE channel ADD COLUMN reply_within INTEGER NOT NULL DEFAULT 0;
