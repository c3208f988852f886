#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""heard-hub's options towards the outside, with real peers: secrets on standard input, its public address, TLS with a
certificate of its own, and a proxy in front.

usage: hub_options_test.py BUILD_DIR [unittest's arguments]
"""
import json
import pathlib
import socket
import sqlite3
import ssl
import subprocess
import sys
import threading
import unittest
import urllib.error
import urllib.request
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from hub_program_test import PATIENCE, HubTest  # noqa: E402
from wsclient import WebSocket  # noqa: E402

SECRET = "sword fish"


def openssl(*words):
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


class Secrets(HubTest):
    def add(self, hub, key, typed, *words):
        return hub.command("channel", "add", "wantssecret", "--name", key, "--key", key, *words, typed=typed)

    def test_a_secret_comes_by_standard_input_and_goes_to_its_connector_only(self):
        hub = self.hub("wantssecret")
        self.assertIn("[setting-missing]", self.add(hub, "none", "").stderr)
        self.assertIn("[setting-secret]", self.add(hub, "set", "", "--set", f"password={SECRET}").stderr)
        self.assertIn("[setting-unknown]", self.add(hub, "user", f"x\n{SECRET}\n", "--secret", "user", "--secret",
                                                    "password").stderr, "that is no secret")
        self.assertEqual(self.add(hub, "cold", f"{SECRET}\n", "--secret", "password").returncode, 0)
        hub.start()
        # Two secrets, a line each, ended as Windows does; the first is the PIN.
        self.assertEqual(self.add(hub, "warm", f"1234\r\n{SECRET}\r\n", "--secret", "pin", "--secret", "password",
                                  "--set", "user=ann").returncode, 0)
        self.assertEqual(self.add(hub, "wrong", "tuna\n", "--secret", "password").returncode, 0)
        self.assertEqual({key: each["state"] for key, each in hub.channels().items()},
                         {"cold": "ready", "warm": "ready", "wrong": "down"})
        self.assertEqual(hub.stop(), 0)
        hub.start()
        self.assertEqual(hub.channels()["warm"]["state"], "ready", "it is kept")
        for said in (hub.command("channel", "list", "--json").stdout, hub.command("channel", "list").stdout, hub.logs()):
            self.assertNotIn(SECRET, said)
        with sqlite3.connect(f"file:{hub.data}/ledger.db?mode=ro", uri=True) as ledger:
            journal = [row[0] for row in ledger.execute("SELECT json FROM journal")]
            done = [row[0] for row in ledger.execute("SELECT result FROM done")]
        self.assertFalse([item for item in journal + done if SECRET.encode() in bytes(item)], "no desk is told")

    def test_a_test_tries_now_where_the_kind_can(self):
        hub = self.hub("sample", "wantssecret")
        hub.command("channel", "add", "sample", "--name", "Plain", "--key", "plain")
        self.add(hub, "good", f"{SECRET}\n", "--secret", "password")
        self.add(hub, "wrong", "tuna\n", "--secret", "password")
        hub.start()
        said = hub.command("channel", "test", "good")
        self.assertEqual((said.returncode, said.stdout), (0, "ready (tried now)\n"))
        said = hub.command("channel", "test", "wrong")
        self.assertEqual((said.returncode, said.stdout), (1, "down sign-in-refused (tried now)\n"))
        said = hub.command("channel", "test", "plain")
        self.assertEqual((said.returncode, said.stdout), (0, "ready (as known last; this kind has no test)\n"))


class PublicUrl(HubTest):
    def visitor(self, hub, key, origin):
        url = hub.facts["ws"].replace("/ws", f"/chat/{key}/socket")
        visitor = WebSocket(url, origin, PATIENCE)
        self.addCleanup(visitor.close)
        visitor.send(type="hello", token="", lang="en", page="")
        return visitor

    def test_customers_are_told_it_and_its_pages_may_chat(self):
        hub = self.hub()
        hub.start("--public-url", "https://chat.example.com/")
        self.assertEqual(hub.facts["url"], "https://chat.example.com")
        self.assertRegex(hub.facts["ws"], r"^ws://127\.0\.0\.1:\d+/ws$", "programs of this machine come in directly")
        listed = json.loads(hub.command("channel", "list", "--json").stdout)
        self.assertEqual({each["key"]: each["public_url"] for each in listed if each.get("public_url")},
                         {"site": "https://chat.example.com/chat/site", "form": "https://chat.example.com/form/form"})
        self.assertTrue(self.visitor(hub, "site", "https://chat.example.com").until(type="welcome")["token"])
        with self.assertRaisesRegex(ConnectionError, "site-not-allowed"):
            self.visitor(hub, "site", "https://chat.example.org").until(type="welcome")

    def test_another_one_moves_the_channels(self):
        hub = self.hub()
        hub.start("--public-url", "https://old.example")
        hub.stop()
        hub.start("--public-url", "https://new.example:8443/support")
        listed = json.loads(hub.command("channel", "list", "--json").stdout)
        self.assertIn("https://new.example:8443/support/chat/site", [each.get("public_url") for each in listed])


class Tls(HubTest):
    def certificate(self, hub, name):
        """Self-signed for chat.example.com, and so for no address of this machine."""
        pem, key = hub.folder / f"{name}.pem", hub.folder / f"{name}.key"
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj", "/CN=chat.example.com", "-addext", "subjectAltName=DNS:chat.example.com", "-keyout", key,
                "-out", pem)
        return str(pem), str(key)

    def start(self, hub):
        pem, key = self.certificate(hub, "own")
        hub.start("--certificate", pem, "--key", key, "--public-url", "https://chat.example.com")
        self.port = int(hub.facts["ws"].split(":")[2].split("/")[0])
        return pem

    def tls(self, pem, **limits):
        context = ssl.create_default_context(cafile=pem)
        for name, value in limits.items():
            setattr(context, name, value)
        plain = socket.create_connection(("127.0.0.1", self.port), PATIENCE)
        self.addCleanup(plain.close)
        secure = context.wrap_socket(plain, server_hostname="chat.example.com")
        self.addCleanup(secure.close)
        return secure

    def test_visitors_and_desks_speak_to_it_encrypted(self):
        hub = self.hub()
        pem = self.start(hub)
        self.assertTrue(hub.facts["ws"].startswith("wss://"))
        with self.tls(pem) as page:
            page.sendall(b"GET /chat/site HTTP/1.1\r\nHost: chat.example.com\r\nConnection: close\r\n\r\n")
            reply = b"".join(iter(lambda: page.recv(65536), b"")).decode()
        self.assertTrue(reply.startswith("HTTP/1.1 200 "), reply[:200])
        self.assertIn("wss://chat.example.com", reply)
        visitor = WebSocket(f"wss://chat.example.com:{self.port}/chat/site/socket", "https://chat.example.com", PATIENCE,
                            through=self.tls(pem))
        self.addCleanup(visitor.close)
        visitor.send(type="hello", token="", lang="en", page="")
        visitor.until(type="welcome")
        visitor.send(type="send", id="m1", text="hello", files=[])
        visitor.until(type="kept", id="m1")
        self.assertEqual(hub.texts(), ["m1"])

    def test_old_versions_and_plain_text_are_not_served(self):
        hub = self.hub()
        pem = self.start(hub)
        with self.assertRaises(ssl.SSLError), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python's own: that version is old, which is the point
            self.tls(pem, minimum_version=ssl.TLSVersion.TLSv1_1, maximum_version=ssl.TLSVersion.TLSv1_1)
        self.assertEqual(self.tls(pem, maximum_version=ssl.TLSVersion.TLSv1_2).version(), "TLSv1.2")
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE) as plain:
            plain.sendall(b"GET /healthz HTTP/1.1\r\nHost: chat.example.com\r\n\r\n")
            try:
                said = plain.recv(100)
            except ConnectionError:
                said = b""
        self.assertFalse(said.startswith(b"HTTP"), said)
        self.assertEqual(hub.stop(), 0)

    def test_commands_of_this_machine_know_the_running_hub_by_its_certificate(self):
        hub = self.hub("sample")
        self.start(hub)
        self.assertEqual(hub.command("channel", "add", "sample", "--name", "Warm", "--key", "warm").returncode, 0)
        self.assertEqual(hub.channels()["warm"]["state"], "ready", "it is the running hub that answers")
        # Another one in its place is not spoken to: the token would be given to it.
        facts = json.loads((hub.data / "hub.json").read_text())
        (hub.data / "hub.json").write_text(json.dumps(dict(facts, certificate="00" * 32)))
        self.assertNotEqual(hub.command("channel", "list").returncode, 0)

    def test_files_that_do_not_do_are_refused_with_the_reason(self):
        hub = self.hub()
        pem, key = self.certificate(hub, "own")
        _, other = self.certificate(hub, "other")
        for words in (["--certificate", pem, "--key", other], ["--certificate", pem], ["--key", key],
                      ["--certificate", key, "--key", key], ["--certificate", str(hub.folder / "none"), "--key", key]):
            said = hub.command("serve", "--listen", "127.0.0.1:0", *words)
            self.assertEqual((said.returncode, "[tls-failed]" in said.stderr), (5, True), (words, said.stderr))


class Proxy:
    """Stands in front of the hub as nginx would: adds who asked, how, and for what host, and passes the rest on."""

    def __init__(self, port, visitor, host):
        self.target = ("127.0.0.1", port)
        self.added = (f"X-Forwarded-For: {visitor}\r\nX-Forwarded-Proto: https\r\n"
                      f"X-Forwarded-Host: {host}\r\n").encode()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.sockets = []
        self.threads = []
        self.run(self.serve)

    def run(self, work, *words):
        self.threads.append(threading.Thread(target=work, args=words, daemon=True))
        self.threads[-1].start()

    def close(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        for each in self.sockets:
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # it has ended already
        for thread in self.threads:
            thread.join(PATIENCE)
        for each in [self.listener, *self.sockets]:
            each.close()

    def serve(self):
        while True:
            try:
                client = self.listener.accept()[0]
            except OSError:
                return
            hub = socket.create_connection(self.target)
            self.sockets += [client, hub]
            head = b""
            while b"\r\n\r\n" not in head:
                head += client.recv(65536)
            line, rest = head.split(b"\r\n", 1)
            hub.sendall(line + b"\r\n" + self.added + rest)
            for source, sink in ((client, hub), (hub, client)):
                self.run(self.pass_on, source, sink)

    @staticmethod
    def pass_on(source, sink):
        try:
            while piece := source.recv(65536):
                sink.sendall(piece)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # one of the two is gone


class TrustedProxy(HubTest):
    def proxy(self, hub, visitor="203.0.113.7"):
        proxy = Proxy(int(hub.facts["ws"].split(":")[2].split("/")[0]), visitor, "chat.example.com")
        self.addCleanup(proxy.close)
        return proxy

    def visit(self, proxy, origin="https://chat.example.com"):
        visitor = WebSocket(f"ws://127.0.0.1:{proxy.port}/chat/site/socket", origin, PATIENCE)
        self.addCleanup(visitor.close)
        visitor.send(type="hello", token="", lang="en", page="")
        return visitor.receive()

    @staticmethod
    def page(proxy):
        with urllib.request.urlopen(f"http://127.0.0.1:{proxy.port}/chat/site", timeout=PATIENCE) as reply:
            return reply.headers["Content-Security-Policy"]

    @staticmethod
    def status(proxy, path):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{proxy.port}{path}", timeout=PATIENCE) as reply:
                return reply.status
        except urllib.error.HTTPError as error:
            return error.code

    def test_what_a_trusted_one_says_counts(self):
        hub = self.hub()
        hub.start("--trusted-proxy", "192.0.2.1", "--trusted-proxy", "127.0.0.1")
        proxy = self.proxy(hub)
        self.assertIn("wss://chat.example.com", self.page(proxy))
        self.assertEqual(self.visit(proxy)["type"], "welcome", "the page's own site is the host that the proxy says")
        self.assertEqual(self.status(proxy, "/metrics"), 401, "behind a proxy nobody is of this machine")
        # New visitors are counted by their own address and not by the proxy's: twenty a minute of one.
        while (said := self.visit(proxy))["type"] == "welcome":
            pass
        self.assertEqual(said["reason"], "rate")
        self.assertEqual(self.visit(self.proxy(hub, "203.0.113.8"))["type"], "welcome")

    def test_what_another_says_does_not(self):
        hub = self.hub()
        hub.start("--trusted-proxy", "192.0.2.1")
        proxy = self.proxy(hub)
        self.assertNotIn("chat.example.com", self.page(proxy))
        with self.assertRaisesRegex(ConnectionError, "site-not-allowed"):
            self.visit(proxy)
        self.assertEqual(self.status(proxy, "/metrics"), 401, "whoever sends the header is no local client")
        own = f"http://127.0.0.1:{proxy.port}"
        while (said := self.visit(proxy, own))["type"] == "welcome":
            pass
        self.assertEqual(said["reason"], "rate")
        other = self.proxy(hub, "203.0.113.8")
        self.assertEqual(self.visit(other, f"http://127.0.0.1:{other.port}")["reason"], "rate", "it is the same address")


if __name__ == "__main__":
    unittest.main(verbosity=2)
