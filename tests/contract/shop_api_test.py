#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The door for shops' systems, /api/v1, of the real hub by a real HTTP client; each answer against its document.

usage: shop_api_test.py BUILD_DIR [unittest's arguments]
"""
import http.client
import json
import pathlib
import sqlite3
import unittest
import urllib.parse

import jsonschema
import yaml

from hub_program_test import PATIENCE, HubTest

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "resources/protocol/shop-api.yaml"
ORDER = {
    "number": "20417", "status": "sent", "status_text": "У дорозі, 14 листопада", "link": "https://shop.example/o/20417",
    "total": 1249.5, "currency": "UAH", "updated_at": "2026-11-12T10:00:00+02:00",
    "lines": [{"name": "Чайник", "quantity": 1, "price": 1249.5}],
}


class Shop:
    """A shop's system with its token; every answer is held against the document."""

    def __init__(self, url, token):
        self.at = urllib.parse.urlsplit(url)
        self.token = token
        document = yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))
        schemas = document["components"]["schemas"]
        self.order = jsonschema.Draft7Validator(schemas["Order"])
        self.refusal = jsonschema.Draft7Validator(schemas["Refusal"])

    def ask(self, method, who, order, body=None, headers=None):
        connection = http.client.HTTPConnection(self.at.hostname, self.at.port, timeout=PATIENCE)
        path = f"/api/v1/customers/{urllib.parse.quote(who, safe='')}/orders/{urllib.parse.quote(order, safe='')}"
        sent = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        data = None
        if body is not None:
            sent["Content-Type"] = "application/json"
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
        connection.request(method, path, data, sent | (headers or {}))
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        said = json.loads(text) if text else None
        if said is not None:
            (self.order if answer.status < 300 else self.refusal).validate(said)
        return answer.status, said

    def code(self, *what, **more):
        status, said = self.ask(*what, **more)
        return status, said.get("code"), said.get("field")


class ShopApi(HubTest):
    def setUp(self):
        self.box = self.hub("sample")
        self.box.start()
        self.assertEqual(self.box.command("channel", "add", "sample", "--name", "Fixture", "--key", "one").returncode, 0)
        self.assertEqual(self.box.post("one", "m1", "where is my order?")[0], 200)
        given = self.box.command("token", "add", "shop")
        self.assertEqual(given.returncode, 0, given.stderr)
        self.shop = Shop(self.box.facts["url"], given.stdout.strip())

    def ledger(self, statement):
        with sqlite3.connect(f"file:{self.box.data}/ledger.db?mode=ro", uri=True) as ledger:
            return ledger.execute(statement).fetchall()

    def test_an_order_is_put_read_changed_and_taken_away(self):
        status, kept = self.shop.ask("PUT", "sample:ann", "20417", ORDER)
        self.assertEqual(status, 201)
        self.assertEqual(kept["updated_at"], 1794470400000)
        self.assertEqual(kept["lines"], ORDER["lines"])
        head = self.ledger("SELECT max(seq) FROM journal")
        self.assertEqual(self.shop.ask("PUT", "sample:ann", "20417", ORDER), (200, kept))
        self.assertEqual(self.ledger("SELECT max(seq) FROM journal"), head, "the same again changes nothing")
        self.assertEqual(self.shop.ask("GET", "1", "20417"), (200, kept))
        status, changed = self.shop.ask("PUT", "1", "20417", {"status": "delivered", "later": {"kept": True}})
        self.assertEqual((status, changed["status"], changed["later"]), (200, "delivered", {"kept": True}))
        self.assertEqual(changed["number"], "20417")
        self.assertNotIn("link", changed)
        self.assertEqual(self.shop.ask("DELETE", "sample:ann", "20417"), (204, None))
        self.assertEqual(self.shop.code("GET", "1", "20417"), (404, "unknown-order", None))
        self.assertEqual(self.box.stop(), 0)
        self.assertEqual(self.box.command("check").returncode, 0)

    def test_ids_with_any_letters(self):
        self.assertEqual(self.shop.ask("PUT", "sample:ann", "№ 7?#é", {"status": "new"})[0], 201)
        self.assertEqual(self.shop.ask("GET", "sample:ann", "№ 7?#é")[1]["number"], "№ 7?#é")

    def test_refusals_have_names(self):
        def put(body, **more):
            return self.shop.code("PUT", "sample:ann", "1", body, **more)

        self.assertEqual(self.shop.code("GET", "99", "1"), (404, "unknown-customer", None))
        self.assertEqual(self.shop.code("GET", "sample:bob", "1"), (404, "unknown-customer", None))
        self.assertEqual(put({"link": "javascript:alert(1)"}), (422, "wrong-shape", "link"))
        self.assertEqual(put({"link": "https://shop.example@evil.example/"}), (422, "wrong-shape", "link"))
        self.assertEqual(put({"total": "much"}), (422, "wrong-shape", "total"))
        self.assertEqual(put({"currency": "hryvnia"}), (422, "wrong-shape", "currency"))
        self.assertEqual(put({"updated_at": "yesterday"}), (422, "wrong-shape", "updated_at"))
        self.assertEqual(put({"updated_at": "2026-11-12T10:00:00"}), (422, "wrong-shape", "updated_at"))
        self.assertEqual(put({"lines": [3]}), (422, "wrong-shape", "lines"))
        self.assertEqual(put({"status": "x" * 51}), (422, "wrong-shape", "status"))
        self.assertEqual(put({"more": "x" * 40_000}), (413, "too-large", None))
        self.assertEqual(put(b"[1]"), (400, "malformed", None))
        self.assertEqual(put(b"{"), (400, "malformed", None))
        self.assertEqual(put({}, headers={"Content-Type": "text/plain"}), (415, "wrong-type", None))
        self.assertEqual(self.shop.code("POST", "sample:ann", "1", {}), (405, "wrong-method", None))
        self.assertEqual(self.ledger("SELECT count(*) FROM card WHERE kind = 'order'"), [(0,)])

    def test_a_token_lets_in_here_only_and_until_it_is_taken_away(self):
        wrong = Shop(self.box.facts["url"], "guess")
        self.assertEqual(wrong.code("GET", "sample:ann", "1"), (401, "wrong-token", None))
        self.assertEqual(Shop(self.box.facts["url"], None).code("GET", "sample:ann", "1"), (401, "wrong-token", None))
        desk = pathlib.Path(self.box.data / "desk.token").read_text(encoding="utf-8").strip()
        self.assertEqual(Shop(self.box.facts["url"], desk).code("GET", "sample:ann", "1"), (401, "wrong-token", None))
        connection = http.client.HTTPConnection(self.shop.at.hostname, self.shop.at.port, timeout=PATIENCE)
        connection.request("GET", "/blob/1", headers={"Authorization": f"Bearer {self.shop.token}"})
        self.assertEqual(connection.getresponse().status, 401, "it is no desk's token")
        connection.close()
        self.assertIn('"shop"', self.box.command("token", "list").stdout)
        self.assertEqual(self.box.command("token", "add", "shop").returncode, 1, "the name is taken")
        self.assertEqual(self.ledger(f"SELECT count(*) FROM session WHERE token_hash = '{self.shop.token}'"), [(0,)])
        self.assertEqual(self.box.command("token", "remove", "shop").returncode, 0)
        self.assertEqual(self.shop.code("GET", "sample:ann", "1"), (401, "wrong-token", None))

    def test_it_is_there_after_a_start(self):
        self.shop.ask("PUT", "sample:ann", "1", ORDER)
        self.assertEqual(self.box.stop(), 0)
        self.box.start()
        again = Shop(self.box.facts["url"], self.shop.token)
        self.assertEqual(again.ask("GET", "sample:ann", "1")[1]["status"], "sent")


if __name__ == "__main__":
    unittest.main()
