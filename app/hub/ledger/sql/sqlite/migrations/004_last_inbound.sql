-- When the customer wrote last, whether or not it was answered since: a channel's reply window counts from it.
ALTER TABLE conversation ADD COLUMN last_inbound_at INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET last_inbound_at = coalesce((SELECT m.at FROM message m
    WHERE m.conversation = conversation.id AND m.direction = 'in' ORDER BY m.id DESC LIMIT 1), 0);
-- Desks that are behind read the journal on: what it says of a conversation has to have the field too.
UPDATE journal SET json = CAST(json_set(CAST(json AS TEXT), '$.data.last_inbound_at',
    (SELECT c.last_inbound_at FROM conversation c WHERE c.id = journal.entity)) AS BLOB)
WHERE kind = 'conversation'
  AND entity IN (SELECT c.id FROM conversation c WHERE c.last_inbound_at <> 0);
