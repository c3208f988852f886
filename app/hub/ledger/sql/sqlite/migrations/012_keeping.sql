-- How many days what is resolved is kept after its last message; 0: for good.
ALTER TABLE channel ADD COLUMN keep_days INTEGER NOT NULL DEFAULT 0;
