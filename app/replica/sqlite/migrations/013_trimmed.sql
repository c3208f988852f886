-- Whether the messages of a conversation are here: 1 all of them, 0 none (they were trimmed), 2 only what has come since.
ALTER TABLE conversation ADD COLUMN whole INTEGER NOT NULL DEFAULT 1;
CREATE INDEX conversation_trimmable ON conversation (last_at, id) WHERE status = 'resolved' AND whole <> 0;
CREATE INDEX conversation_missing ON conversation (id) WHERE whole <> 1;
CREATE TRIGGER message_of_trimmed AFTER INSERT ON message
WHEN (SELECT whole FROM conversation WHERE id = NEW.conversation) = 0 BEGIN
    UPDATE conversation SET whole = 2 WHERE id = NEW.conversation;
END;
