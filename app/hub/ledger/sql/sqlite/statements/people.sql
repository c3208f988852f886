-- name: agents
SELECT id, name, roles, extra, seq, removed FROM agent WHERE id > ? ORDER BY id LIMIT ?;
-- name: agent
SELECT id, name, roles, extra, seq, removed FROM agent WHERE id = ?;
-- name: agent_add
INSERT INTO agent (name, roles, removed, extra, seq, id) VALUES (?, ?, ?, ?, ?, ?);
-- name: agent_put
UPDATE agent SET name = ?, roles = ?, removed = ?, extra = ?, seq = ? WHERE id = ?;

-- name: sessions
-- Of agents; a shop's system signs in nowhere else than at its own door.
SELECT token_hash, agent, purpose, device, renew_at FROM session WHERE purpose NOT LIKE 'api:%';
-- name: api_sessions
SELECT purpose, created_at FROM session WHERE purpose LIKE 'api:%' ORDER BY purpose;
-- name: api_session
SELECT 1 FROM session WHERE token_hash = ? AND purpose LIKE 'api:%';
-- name: session
SELECT token_hash, agent, purpose, device, renew_at FROM session WHERE token_hash = ? AND purpose NOT LIKE 'api:%';
-- name: session_known
SELECT 1 FROM session WHERE token_hash = ?;
-- name: sessions_with_purpose
SELECT count(*) FROM session WHERE purpose = ?;
-- name: session_add
INSERT INTO session (token_hash, agent, purpose, created_at, device, renew_at) VALUES (?, ?, ?, ?, ?, ?);
-- name: session_put
UPDATE session SET purpose = ?, renew_at = ? WHERE token_hash = ?;
-- name: sessions_of_device
SELECT token_hash, agent, purpose, device, renew_at FROM session WHERE device = ?;
-- name: sessions_revoke
DELETE FROM session WHERE purpose = ?;
-- name: sessions_of_agent
-- One that orders to wipe outlives its agent.
SELECT token_hash FROM session WHERE agent = ? AND purpose NOT IN (?, 'wipe');
-- name: session_remove
DELETE FROM session WHERE token_hash = ?;

-- name: customers
SELECT id, name, language, sample, extra, seq, profile, merged_into FROM customer WHERE id > ? ORDER BY id LIMIT ?;
-- name: customer
SELECT id, name, language, sample, extra, seq, profile, merged_into FROM customer WHERE id = ?;
-- name: customer_add
INSERT INTO customer (name, language, sample, extra, profile, merged_into, name_key, seq, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);
-- name: customer_put
UPDATE customer SET name = ?, language = ?, sample = ?, extra = ?, profile = ?, merged_into = ?, name_key = ?, seq = ?
WHERE id = ?;
-- name: customer_remove
DELETE FROM customer WHERE id = ?;
-- name: customers_sample
SELECT id FROM customer WHERE sample = 1;
-- name: customer_used
SELECT 1 FROM conversation WHERE customer = ? LIMIT 1;

-- name: identities
SELECT id, kind, address, label FROM identity WHERE customer = ? ORDER BY id;
-- name: identity
SELECT id, customer, kind, address, label FROM identity WHERE id = ?;
-- name: identity_by_address
SELECT id, customer, kind, address, label FROM identity WHERE address = ? AND kind = ?;
-- name: identity_add
INSERT INTO identity (id, customer, kind, address, label, reach) VALUES (?, ?, ?, ?, ?, ?);
-- name: identity_label
UPDATE identity SET label = ? WHERE id = ?;
-- name: identity_move
UPDATE identity SET customer = ? WHERE id = ?;
-- name: identity_remove
DELETE FROM identity WHERE id = ?;
-- name: identity_used
SELECT 1 FROM identity i JOIN conversation c ON c.customer = i.customer WHERE i.id = ? AND (c.identity = i.id
    OR EXISTS (SELECT 1 FROM message m WHERE m.conversation = c.id AND m.identity = i.id))
UNION ALL SELECT 1 FROM stray WHERE identity = ? LIMIT 1;
-- name: customers_by_reach
SELECT DISTINCT o.customer FROM identity i JOIN identity o ON o.reach = i.reach AND o.reach <> ''
WHERE i.id = ? AND o.customer <> i.customer ORDER BY o.customer LIMIT ?;
-- name: identities_by_reach
SELECT id FROM identity WHERE reach = ? AND reach <> '' ORDER BY id LIMIT ?;
-- name: identity_reach
SELECT reach FROM identity WHERE id = ?;
-- name: customers_by_name
SELECT o.id FROM customer c JOIN customer o ON o.name_key = c.name_key AND o.name_key <> ''
WHERE c.id = ? AND o.id <> c.id AND o.merged_into = 0 ORDER BY o.id LIMIT ?;
-- name: identities_remove
DELETE FROM identity WHERE customer = ?;
