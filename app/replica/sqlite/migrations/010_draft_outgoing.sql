-- What the writer of a draft chose beside its words: copies, subject. JSON.
ALTER TABLE draft ADD COLUMN outgoing TEXT;
ALTER TABLE aside_draft ADD COLUMN outgoing TEXT;
