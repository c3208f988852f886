-- name: set-meta
INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value;
-- name: message-seq
SELECT seq FROM message WHERE id = ?;
-- name: put-message
INSERT INTO message (id, seq, conversation, at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq,
    conversation = excluded.conversation, at = excluded.at;
-- name: widen-span
INSERT INTO span (number, oldest, newest) VALUES (? / 1024, ?, ?) ON CONFLICT (number) DO UPDATE
    SET oldest = min(oldest, excluded.oldest), newest = max(newest, excluded.newest);
-- name: put-message-words
INSERT INTO message_words (rowid, words) VALUES (?, ?);
-- name: delete-message
DELETE FROM message WHERE id = ?;
-- name: conversation-known
SELECT seq, subject, name FROM conversation WHERE id = ?;
-- name: put-conversation
INSERT INTO conversation (id, seq, customer, facts, last_at, subject, name) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, customer = excluded.customer, facts = excluded.facts,
    last_at = excluded.last_at, subject = excluded.subject, name = excluded.name;
-- name: put-subject-words
INSERT INTO subject_words (rowid, words) VALUES (?, ?);
-- name: delete-conversation
DELETE FROM conversation WHERE id = ?;
-- name: put-person-words
INSERT INTO person_words (rowid, words) VALUES (?, ?);
-- name: clear-messages
DELETE FROM message;
-- name: clear-spans
DELETE FROM span;
-- name: clear-conversations
DELETE FROM conversation;
-- name: clear-message-words
INSERT INTO message_words (message_words) VALUES ('delete-all');
-- name: clear-subject-words
INSERT INTO subject_words (subject_words) VALUES ('delete-all');
-- name: clear-person-words
INSERT INTO person_words (person_words) VALUES ('delete-all');
