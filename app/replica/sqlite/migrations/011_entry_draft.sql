-- A draft of no conversation is that of a contact taken down by hand: it makes no conversation one with a draft.
DROP TRIGGER draft_added;
CREATE TRIGGER draft_added AFTER INSERT ON draft BEGIN
    UPDATE counter SET n = (SELECT count(DISTINCT conversation) FROM draft WHERE conversation > 0) WHERE name = 'drafts';
END;
DROP TRIGGER draft_gone;
CREATE TRIGGER draft_gone AFTER DELETE ON draft BEGIN
    UPDATE counter SET n = (SELECT count(DISTINCT conversation) FROM draft WHERE conversation > 0) WHERE name = 'drafts';
END;
