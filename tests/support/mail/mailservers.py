#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail domain that lives as long as a test: Debian's dovecot and exim4, on free ports, without root's rights.

As a module: `with MailServers() as mail:`. As a program, for tests in C++: prints one line of JSON (ports, folders, the
test authority's certificate) and ends when its stdin does; whatever becomes of the caller, nothing stays behind.
Commands on stdin, one a line, each answered by a line "ok": `stop imap`, `start imap`, `stop smtp`, `start smtp`,
`new-validity USER FOLDER` (the folder becomes another one with the same mails, as after a restore).

Everyone at heard.test: the users below, each with the password "<user>-secret". "full" has no room left. Sign-in by
XOAUTH2 takes the token that `token TOKEN USER` named last.
"""
import argparse
import json
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from ports import free_port, listens  # noqa: E402

DOMAIN = "heard.test"
USERS = ("support", "sales", "customer", "other", "full")
PATIENCE = 60

DOVECOT = """
base_dir = {dir}/run
state_dir = {dir}/state
instance_name = {name}
protocols = imap lmtp
listen = 127.0.0.1
log_path = {dir}/dovecot.log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
ssl = yes
ssl_cert = <{dir}/tls/{cert}.pem
ssl_key = <{dir}/tls/{cert}.key
disable_plaintext_auth = yes
auth_mechanisms = plain login xoauth2
auth_username_format = %Ln
auth_failure_delay = 0
mail_location = maildir:{dir}/mail/%n
mail_fsync = never
first_valid_uid = 1
mail_max_userip_connections = 100
mailbox_idle_check_interval = 1s
mail_plugins = quota
passdb {{
  driver = passwd-file
  mechanisms = plain login
  args = {dir}/passwd
}}
passdb {{
  driver = passwd-file
  mechanisms = xoauth2
  args = {dir}/imap-tokens
}}
userdb {{
  driver = passwd-file
  args = {dir}/passwd
}}
plugin {{
  quota = count:User quota
  quota_vsizes = yes
}}
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
  mailbox Orders {{
    auto = create
  }}
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  process_min_avail = 1
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  unix_listener lmtp {{
    mode = 0600
  }}
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0600
  }}
}}
"""

EXIM = """
exim_user = {user}
exim_group = {group}
primary_hostname = mail.heard.test
spool_directory = {dir}/spool
log_file_path = {dir}/exim-%slog
pid_file_path = {dir}/exim-own.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = {smtp} : {smtps}
daemon_startup_retries = 0
tls_on_connect_ports = {smtps}
tls_certificate = {dir}/tls/{cert}.pem
tls_privatekey = {dir}/tls/{cert}.key
tls_advertise_hosts = *
host_lookup =
rfc1413_hosts =
rfc1413_query_timeout = 0s
dns_again_means_nonexist = *
deliver_drop_privilege = true
never_users =
keep_environment =
add_environment = PATH=/usr/bin
domainlist local_domains = heard.test
acl_smtp_rcpt = acl_rcpt
smtp_accept_max = 100
smtp_accept_queue_per_connection = 1000
smtp_accept_queue = 1000
remote_max_parallel = 4
queue_run_max = 4
message_size_limit = 50M
smtputf8_advertise_hosts = {utf8}
begin acl
acl_rcpt:
  deny local_parts = nobody
       message = no such person here
  defer local_parts = later
       message = come back later
  accept authenticated = *
  accept domains = +local_domains
  deny message = relay not permitted
begin routers
bounce_box:
  driver = redirect
  local_parts = bounces
  domains = +local_domains
  allow_fail
  data = :fail: the mailbox was closed
unicode_box:
  driver = redirect
  local_parts = иван
  domains = +local_domains
  data = customer@heard.test
local:
  driver = accept
  domains = +local_domains
  local_part_suffix = +*
  local_part_suffix_optional
  transport = to_dovecot
elsewhere:
  driver = redirect
  allow_fail
  data = :fail: no way there
begin transports
to_dovecot:
  driver = lmtp
  socket = {dir}/run/lmtp
  batch_max = 20
  user = {user}
  group = {group}
  return_path_add
  delivery_date_add
  envelope_to_add
begin retry
* * F,1m,1s
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if eq{{$auth3}}{{${{local_part:$auth2}}-secret}}}}
  server_set_id = $auth2
  server_advertise_condition = ${{if def:tls_in_cipher}}
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = ${{if eq{{$auth2}}{{${{local_part:$auth1}}-secret}}}}
  server_set_id = $auth1
  server_advertise_condition = ${{if def:tls_in_cipher}}
xoauth2:
  driver = plaintext
  public_name = XOAUTH2
  server_prompts = :
  server_condition = ${{lookup{{${{extract{{3}}{{ }}{{${{tr{{$auth1}}{{\\x01}}{{ }}}}}}}}}}lsearch{{{dir}/tokens}}{{yes}}{{no}}}}
  server_set_id = $auth1
  server_advertise_condition = ${{if def:tls_in_cipher}}
"""


def wait_until(condition, what):
    until = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > until:
            raise AssertionError(f"{what}: not within {PATIENCE} s")
        time.sleep(0.02)


class MailServers:
    def __init__(self, certificate="server", smtp=True, utf8=False):
        """`certificate`: "server" (in order), "expired", "elsewhere" (of another name), "own" (self-signed).
        `utf8`: the outgoing server knows SMTPUTF8; иван@heard.test is then another name of the customer."""
        self.utf8 = "*" if utf8 else ""
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heard-mail-"))
        self.certificate = certificate
        self.account = "nobody" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        entry = pwd.getpwnam(self.account)
        self.uid, self.gid = entry.pw_uid, entry.pw_gid
        self.with_smtp = smtp
        self.imap_process = self.smtp_process = None
        self.ports = {}

    # --- life -------------------------------------------------------------------------------------------------------

    def __enter__(self):
        try:
            for name in ("run", "state", "mail", "spool", "tls"):
                (self.folder / name).mkdir()
            self._certificates()
            lines = []
            for user in USERS:
                room = " userdb_quota_rule=*:storage=1B" if user == "full" else ""
                lines.append(f"{user}:{{PLAIN}}{user}-secret:{self.uid}:{self.gid}::{self.folder}/home/{user}::{room}\n")
            (self.folder / "passwd").write_text("".join(lines))
            (self.folder / "tokens").touch()
            (self.folder / "imap-tokens").touch()
            (self.folder / "home").mkdir()
            for _ in range(5):  # a port that was free may be taken by the time it is asked for
                self.ports = {name: free_port() for name in ("imap", "imaps", "smtp", "smtps")}
                self._configure()
                if self.start_imap() and (not self.with_smtp or self.start_smtp()):
                    return self
                self.stop_all()
            raise AssertionError("no free ports: " + self.logs())
        except BaseException:
            self.close()
            raise

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.stop_all()
        shutil.rmtree(self.folder, ignore_errors=True)

    def stop_all(self):
        self.stop_smtp()
        self.stop_imap()

    def _configure(self):
        facts = dict(dir=self.folder, user=self.account, group=_group(self.gid), cert=self.certificate,
                     name=self.folder.name, utf8=self.utf8, **self.ports)
        (self.folder / "dovecot.conf").write_text(DOVECOT.format(**facts))
        (self.folder / "exim.conf").write_text(EXIM.format(**facts))
        if os.getuid() == 0:
            for path in [self.folder, *self.folder.rglob("*")]:
                os.chown(path, self.uid, self.gid)
        os.chmod(self.folder, 0o755)
        os.chmod(self.folder / "exim.conf", 0o640)

    def _spawn(self, *command):
        if os.getuid() == 0:
            command = ("setpriv", f"--reuid={self.uid}", f"--regid={self.gid}", "--clear-groups", *command)
        # A session of its own: its end takes every child along.
        return subprocess.Popen(command, cwd=self.folder, start_new_session=True, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=open(self.folder / "stderr", "ab"))

    def _end(self, process, *names):
        if not process:
            return
        served = process.poll() is None
        if served:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                pass
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
        if served:  # its children hold the ports until they are gone as well
            wait_until(lambda: not any(listens(self.ports[name]) for name in names), "a mail server's end")

    def start_imap(self):
        self.imap_process = self._spawn("/usr/sbin/dovecot", "-F", "-c", str(self.folder / "dovecot.conf"))
        return self._comes_up(self.imap_process, "imap", "imaps") and self._lmtp()

    def start_smtp(self):
        # -q1s: what is queued goes on within a second
        self.smtp_process = self._spawn("/usr/sbin/exim4", "-C", str(self.folder / "exim.conf"), "-bdf", "-q1s")
        return self._comes_up(self.smtp_process, "smtp", "smtps")

    def stop_imap(self):
        self._end(self.imap_process, "imap", "imaps")
        self.imap_process = None

    def stop_smtp(self):
        self._end(self.smtp_process, "smtp", "smtps")
        self.smtp_process = None

    def _lmtp(self):
        wait_until(lambda: (self.folder / "run/lmtp").exists(), "lmtp")
        return True

    def _comes_up(self, process, *names):
        wait_until(lambda: process.poll() is not None or all(listens(self.ports[name]) for name in names), "a mail server")
        return process.poll() is None

    def logs(self):
        names = ("dovecot.log", "exim-mainlog", "exim-paniclog", "exim-rejectlog", "stderr")
        return "\n".join((self.folder / name).read_text(errors="replace") for name in names
                         if (self.folder / name).exists())

    # --- certificates -----------------------------------------------------------------------------------------------

    def _certificates(self):
        def openssl(*words):
            subprocess.run(["openssl", *words], cwd=self.folder / "tls", check=True, capture_output=True)
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
        openssl("req", "-x509", *key, "-days", "3650", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Heard test CA",
                "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
        openssl("req", "-x509", *key, "-days", "3650", "-keyout", "own.key", "-out", "own.pem", "-subj", "/CN=localhost",
                "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")
        places = {"server": "DNS:localhost,IP:127.0.0.1", "expired": "DNS:localhost,IP:127.0.0.1",
                  "elsewhere": "DNS:mail.example.org"}
        for name, place in places.items():
            (self.folder / f"tls/{name}.ext").write_text(
                f"subjectAltName={place}\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n")
            openssl("req", *key, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={place.split(':')[-1]}")
            days = "-1" if name == "expired" else "3650"
            openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days",
                    days, "-out", f"{name}.pem", "-extfile", f"{name}.ext")

    # --- what tests do with it ----------------------------------------------------------------------------------------

    def allow_token(self, token, user):
        """From now on this is the one OAuth 2 token that signs in."""
        (self.folder / "tokens").write_text(f"{token}: {user}\n")
        (self.folder / "imap-tokens").write_text(f"{user}:{{PLAIN}}{token}\n")

    def put(self, user, mail, folder="INBOX", number=[0]):
        """Puts a mail's bytes into a mailbox as a delivery would, without waiting for a queue."""
        number[0] += 1
        box = self.folder / "mail" / user
        if folder != "INBOX":
            box = box / f".{folder}"
        for name in ("tmp", "new", "cur"):
            if not (box / name).exists():
                (box / name).mkdir(parents=True)
        if os.getuid() == 0:
            for path in [box, *box.iterdir(), self.folder / "mail", self.folder / "mail" / user]:
                try:
                    os.chown(path, self.uid, self.gid)
                except FileNotFoundError:
                    pass  # a lock of the server's, which is gone again
        name = f"{int(time.time())}.P{os.getpid()}N{number[0]:06d}.heard"
        path = box / "tmp" / name
        path.write_bytes(mail)
        if os.getuid() == 0:
            os.chown(path, self.uid, self.gid)
        path.rename(box / "new" / name)

    def new_validity(self, user, folder="INBOX"):
        """The same mails under new numbers, as after a mailbox was restored from a backup."""
        box = self.folder / "mail" / user
        if folder != "INBOX":
            box = box / f".{folder}"
        self.stop_imap()
        # It is made of the time in seconds, and has to be another one.
        validity = int((box / "dovecot-uidlist").read_text().split(" V")[1].split()[0])
        wait_until(lambda: time.time() > validity + 1, "the next second")
        for name in ("dovecot-uidlist", "dovecot.index", "dovecot.index.log", "dovecot.index.cache"):
            (box / name).unlink(missing_ok=True)
        for name in box.parent.rglob("dovecot-uidvalidity*"):
            name.unlink()
        if not self.start_imap():
            raise AssertionError("dovecot does not come back: " + self.logs())

    def facts(self):
        return {"host": "localhost", "domain": DOMAIN, "ca": str(self.folder / "tls/ca.pem"), "folder": str(self.folder),
                **self.ports}


def _group(gid):
    import grp
    return grp.getgrgid(gid).gr_name


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--certificate", default="server", choices=("server", "expired", "elsewhere", "own"))
    parser.add_argument("--no-smtp", action="store_true")
    parser.add_argument("--utf8", action="store_true")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with MailServers(options.certificate, not options.no_smtp, options.utf8) as mail:
        print(json.dumps(mail.facts()), flush=True)
        for line in sys.stdin:
            words = line.split()
            if words[:1] in (["stop"], ["start"]):
                if getattr(mail, "_".join(words))() is False:
                    raise SystemExit(f"{line}: {mail.logs()}")
            elif words[:1] == ["new-validity"]:
                mail.new_validity(*words[1:])
            elif words[:1] == ["token"]:
                mail.allow_token(*words[1:])
            else:
                raise SystemExit(f"no such command: {line}")
            print("ok", flush=True)


if __name__ == "__main__":
    main()
