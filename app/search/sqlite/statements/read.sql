-- name: meta
SELECT value FROM meta WHERE name = ?;
-- name: newest-message
SELECT max(id) FROM message;
-- Between which ids all messages of a time are.
-- name: ids-of-times
SELECT min(number) * 1024, max(number) * 1024 + 1024 FROM span WHERE newest >= ? AND oldest < ?;
-- The first token that is not before a text; asked again and again, so that its rows are never gone through.
-- name: message-token
SELECT term FROM message_tokens WHERE term >= ? LIMIT 1;
-- name: subject-token
SELECT term FROM subject_tokens WHERE term >= ? LIMIT 1;
-- name: person-token
SELECT term FROM person_tokens WHERE term >= ? LIMIT 1;
-- Newest first within a range of ids, so that a search for what is rare can be stopped between ranges.
-- name: messages
SELECT message_words.rowid FROM message_words CROSS JOIN message m ON m.id = message_words.rowid
    WHERE message_words MATCH ? AND message_words.rowid >= ? AND message_words.rowid < ? AND m.at >= ? AND m.at < ? ORDER BY message_words.rowid DESC;
-- name: messages-of-conversations
SELECT message_words.rowid FROM message_words CROSS JOIN message m ON m.id = message_words.rowid CROSS JOIN conversation c ON c.id = m.conversation
    WHERE message_words MATCH ? AND message_words.rowid >= ? AND message_words.rowid < ? AND m.at >= ? AND m.at < ? AND (c.facts & ?) = ?
    ORDER BY message_words.rowid DESC;
-- name: messages-by-facts
SELECT m.id FROM message m CROSS JOIN conversation c ON c.id = m.conversation
    WHERE m.id >= ? AND m.id < ? AND m.at >= ? AND m.at < ? AND (c.facts & ?) = ? ORDER BY m.id DESC;
-- name: subjects
SELECT subject_words.rowid FROM subject_words CROSS JOIN conversation c ON c.id = subject_words.rowid
    WHERE subject_words MATCH ? AND (c.facts & ?) = ? ORDER BY subject_words.rowid DESC LIMIT ?;
-- name: people
SELECT rowid FROM person_words WHERE person_words MATCH ? ORDER BY rowid DESC LIMIT ?;
-- name: newest-conversation-of
SELECT id FROM conversation WHERE customer = ? ORDER BY last_at DESC LIMIT 1;
