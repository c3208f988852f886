-- Of a change that told of what is erased only its number stays: it then says that a card which never was is gone.
-- `?` is a JSON array of ids.
-- name: journal_blank_conversations
UPDATE journal SET kind = 'gone', entity = 0, conversation = 0, agent = 0, json = CAST(json_object('seq', seq, 'kind', 'gone',
    'data', json_object('kind', 'card', 'id', 0)) AS BLOB)
WHERE kind <> 'gone' AND conversation IN (SELECT value FROM json_each(?));
-- name: journal_blank
UPDATE journal SET kind = 'gone', entity = 0, conversation = 0, agent = 0, json = CAST(json_object('seq', seq, 'kind', 'gone',
    'data', json_object('kind', 'card', 'id', 0)) AS BLOB)
WHERE kind = ? AND entity IN (SELECT value FROM json_each(?));
-- Of cards that went before: what was drafted and sent, an order that was taken back. The kinds are a JSON array too.
-- name: journal_blank_cards_of
UPDATE journal SET kind = 'gone', entity = 0, conversation = 0, agent = 0, json = CAST(json_object('seq', seq, 'kind', 'gone',
    'data', json_object('kind', 'card', 'id', 0)) AS BLOB)
WHERE kind = 'card' AND json_extract(CAST(json AS TEXT), '$.data.kind') IN (SELECT value FROM json_each(?))
  AND json_extract(CAST(json AS TEXT), '$.data.owner') IN (SELECT value FROM json_each(?));
-- What conversations were while they were of somebody else.
-- name: journal_blank_owned
UPDATE journal SET kind = 'gone', entity = 0, conversation = 0, agent = 0, json = CAST(json_object('seq', seq, 'kind', 'gone',
    'data', json_object('kind', 'card', 'id', 0)) AS BLOB)
WHERE kind = 'conversation' AND json_extract(CAST(json AS TEXT), '$.data.customer') IN (SELECT value FROM json_each(?));
-- What others were while they were one with somebody, but not what they are.
-- name: journal_blank_past_customers
UPDATE journal SET kind = 'gone', entity = 0, conversation = 0, agent = 0, json = CAST(json_object('seq', seq, 'kind', 'gone',
    'data', json_object('kind', 'card', 'id', 0)) AS BLOB)
WHERE kind = 'customer' AND entity IN (SELECT value FROM json_each(?))
  AND seq < (SELECT c.seq FROM customer c WHERE c.id = journal.entity);
-- name: journal_blank_past_conversations
UPDATE journal SET kind = 'gone', entity = 0, conversation = 0, agent = 0, json = CAST(json_object('seq', seq, 'kind', 'gone',
    'data', json_object('kind', 'card', 'id', 0)) AS BLOB)
WHERE kind = 'conversation' AND entity IN (SELECT id FROM conversation WHERE customer IN (SELECT value FROM json_each(?)))
  AND seq < (SELECT c.seq FROM conversation c WHERE c.id = journal.entity);

-- name: scrub_owed
SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'scrub_owed';

-- name: erased_at
SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'erased_at';

-- name: conversations_past_keeping
SELECT c.id FROM conversation c JOIN channel h ON h.id = c.channel
WHERE h.keep_days > 0 AND c.status = 'resolved' AND c.last_at < ? - h.keep_days * 86400000 ORDER BY c.id LIMIT ?;

-- name: customers_merged_into
SELECT id FROM customer WHERE merged_into = ? ORDER BY id;
-- name: merges_naming
SELECT id FROM card WHERE kind = 'merge' AND (json_extract(CAST(body AS TEXT), '$.from') = ?
    OR json_extract(CAST(body AS TEXT), '$.into') = ?) ORDER BY id;
-- name: strays_of_customer
SELECT DISTINCT s.conversation FROM stray s JOIN identity i ON i.id = s.identity WHERE i.customer = ? ORDER BY 1;
-- Of others, and a reply in them would go to this customer.
-- name: conversations_led_to
SELECT c.id FROM conversation c JOIN identity i ON i.id = c.identity WHERE i.customer = ? AND c.customer <> i.customer
ORDER BY c.id;
-- name: join_tokens_remove
DELETE FROM join_token WHERE identity IN (SELECT id FROM identity WHERE customer = ?)
    OR used_by IN (SELECT id FROM identity WHERE customer = ?);
-- name: blobs_of_card
SELECT b.id, b.hash FROM card_blob c JOIN blob b ON b.id = c.blob WHERE c.card = ?;
-- name: import_parts
SELECT p.import, p.first, p.packed, i.region FROM import_part p JOIN import i ON i.id = p.import ORDER BY p.import, p.first;
-- name: import_part_put
UPDATE import_part SET packed = ? WHERE import = ? AND first = ?;
