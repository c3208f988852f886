-- An index over messages, subjects and people. Never the truth: it can be deleted at any time and is made again.
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
-- `facts` are the bits of search::Query::Is; `subject` and `name` are kept to see that they have changed.
CREATE TABLE conversation (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, customer INTEGER NOT NULL, facts INTEGER NOT NULL,
    last_at INTEGER NOT NULL, subject TEXT NOT NULL, name TEXT NOT NULL);
CREATE INDEX conversation_by_customer ON conversation (customer, last_at);
CREATE TABLE message (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, conversation INTEGER NOT NULL, at INTEGER NOT NULL);
-- Only which rows have a token (detail=none, no content): a third of the size, and what stands side by side is compared in
-- the text itself. A changed row is put in again; what it said before is sorted out by comparing, too.
CREATE VIRTUAL TABLE message_words USING fts5 (words, content='', detail=none, columnsize=0, prefix='1 2 3',
    tokenize="ascii tokenchars '@#'");
CREATE VIRTUAL TABLE subject_words USING fts5 (words, content='', detail=none, columnsize=0, prefix='1 2 3',
    tokenize="ascii tokenchars '@#'");
CREATE VIRTUAL TABLE person_words USING fts5 (words, content='', detail=none, columnsize=0, prefix='1 2 3',
    tokenize="ascii tokenchars '@#'");
