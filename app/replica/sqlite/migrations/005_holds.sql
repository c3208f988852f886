-- An entry does not leave before this time: until then its writer may take it back.
ALTER TABLE outbox ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE aside_outbox ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;
