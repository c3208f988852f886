-- For who follows the replica by itself (the search index): what is newer than what it has seen.
CREATE INDEX message_by_seq ON message (seq, id);
CREATE INDEX conversation_by_seq ON conversation (seq, id);
CREATE INDEX customer_by_seq ON customer (seq, id);
