# SPDX-License-Identifier: GPL-3.0-or-later
"""Ports for servers that bind them later, perhaps again and again."""
import random
import socket


def free_port():
    """Not from where a system takes the ports of outgoing connections (32768 and up on Linux, 49152 on others): one of
    those would sit on it while its server is away."""
    while True:
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", random.randrange(20000, 32000)))
            except OSError:
                continue
            return probe.getsockname()[1]


def listens(port):
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0
