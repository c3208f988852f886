-- What a first page needs so as not to wait for all that there is.
-- The tokens themselves, in order: nothing is stored, they are read from the index.
CREATE VIRTUAL TABLE message_tokens USING fts5vocab (message_words, instance);
CREATE VIRTUAL TABLE subject_tokens USING fts5vocab (subject_words, instance);
CREATE VIRTUAL TABLE person_tokens USING fts5vocab (person_words, instance);
-- Of every 1024 ids the times between which their messages lie: ids follow time nearly, not exactly.
CREATE TABLE span (number INTEGER PRIMARY KEY, oldest INTEGER NOT NULL, newest INTEGER NOT NULL);
INSERT INTO span SELECT id / 1024, min(at), max(at) FROM message GROUP BY id / 1024;
