-- When the customer wrote last, from the messages that are here: the hub's rows say it from now on, and those that came
-- before have not changed there, so they do not come again.
UPDATE conversation SET data = CAST(json_set(CAST(data AS TEXT), '$.last_inbound_at',
    (SELECT json_extract(CAST(m.data AS TEXT), '$.at') FROM message m
     WHERE m.conversation = conversation.id AND json_extract(CAST(m.data AS TEXT), '$.direction') = 'in'
     ORDER BY m.id DESC LIMIT 1)) AS BLOB)
WHERE EXISTS (SELECT 1 FROM message m WHERE m.conversation = conversation.id
              AND json_extract(CAST(m.data AS TEXT), '$.direction') = 'in');
