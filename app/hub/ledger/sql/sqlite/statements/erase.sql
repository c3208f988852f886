-- Of a change that told of what is erased only its number stays: it then says that a card which never was is gone.
-- Each `?` is a JSON array, or nothing: ids of conversations, customers, cards; of others who were once one with them; the
-- kinds of cards that conversations have, and those that customers have.
-- name: journal_blank
WITH given AS (SELECT nullif(?, '') AS conversations, nullif(?, '') AS customers, nullif(?, '') AS cards, nullif(?, '') AS others,
    ? AS conversation_kinds, ? AS customer_kinds)
UPDATE journal SET kind = 'gone', entity = 0, conversation = 0, agent = 0, json = CAST(json_object('seq', seq, 'kind', 'gone',
    'data', json_object('kind', 'card', 'id', 0)) AS BLOB)
WHERE kind <> 'gone' AND (
    conversation IN (SELECT value FROM given, json_each(conversations))
    OR kind = 'card' AND (
        entity IN (SELECT value FROM given, json_each(cards))
        -- Those that went before: what was drafted and sent, an order that was taken back.
        OR json_extract(CAST(json AS TEXT), '$.data.kind') IN (SELECT value FROM given, json_each(conversation_kinds))
            AND json_extract(CAST(json AS TEXT), '$.data.owner') IN (SELECT value FROM given, json_each(conversations))
        OR json_extract(CAST(json AS TEXT), '$.data.kind') IN (SELECT value FROM given, json_each(customer_kinds))
            AND json_extract(CAST(json AS TEXT), '$.data.owner') IN (SELECT value FROM given, json_each(customers)))
    OR kind = 'customer' AND (
        entity IN (SELECT value FROM given, json_each(customers))
        -- What others were while they were one with somebody, but not what they are.
        OR entity IN (SELECT value FROM given, json_each(others)) AND seq < (SELECT c.seq FROM customer c WHERE c.id = journal.entity))
    OR kind = 'conversation' AND (
        -- What conversations were while they were of somebody else.
        (SELECT customers FROM given) IS NOT NULL
            AND json_extract(CAST(json AS TEXT), '$.data.customer') IN (SELECT value FROM given, json_each(customers))
        OR entity IN (SELECT id FROM conversation WHERE customer IN (SELECT value FROM given, json_each(others)))
            AND seq < (SELECT c.seq FROM conversation c WHERE c.id = journal.entity)));

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
