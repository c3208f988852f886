-- name: agents
SELECT id, name, roles, extra, seq FROM agent WHERE id > ? ORDER BY id LIMIT ?;
-- name: agent
SELECT id, name, roles, extra, seq FROM agent WHERE id = ?;
-- name: agent_add
INSERT INTO agent (name, roles, extra, seq, id) VALUES (?, ?, ?, ?, ?);
-- name: agent_put
UPDATE agent SET name = ?, roles = ?, extra = ?, seq = ? WHERE id = ?;

-- name: sessions
SELECT token_hash, agent, purpose FROM session;
-- name: session_add
INSERT INTO session (token_hash, agent, purpose, created_at) VALUES (?, ?, ?, ?);
-- name: sessions_revoke
DELETE FROM session WHERE purpose = ?;

-- name: customers
SELECT id, name, language, sample, extra, seq FROM customer WHERE id > ? ORDER BY id LIMIT ?;
-- name: customer
SELECT id, name, language, sample, extra, seq FROM customer WHERE id = ?;
-- name: customer_add
INSERT INTO customer (name, language, sample, extra, seq, id) VALUES (?, ?, ?, ?, ?, ?);
-- name: customer_put
UPDATE customer SET name = ?, language = ?, sample = ?, extra = ?, seq = ? WHERE id = ?;
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
INSERT INTO identity (id, customer, kind, address, label) VALUES (?, ?, ?, ?, ?);
-- name: identity_label
UPDATE identity SET label = ? WHERE id = ?;
-- name: identities_remove
DELETE FROM identity WHERE customer = ?;
