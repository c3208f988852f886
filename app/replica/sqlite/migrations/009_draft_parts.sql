-- What a draft has of canned replies: files that the hub holds already, and which replies they were.
ALTER TABLE draft ADD COLUMN parts TEXT;
ALTER TABLE draft ADD COLUMN used TEXT;
ALTER TABLE aside_draft ADD COLUMN parts TEXT;
ALTER TABLE aside_draft ADD COLUMN used TEXT;
