# SPDX-License-Identifier: GPL-3.0-or-later
"""A clean system of this machine's release in a folder: only what the release calls essential, and apt.

It is fetched once from where this machine has its own packages from, and kept with what was installed in it as
build/clean/*.tar and build/clean/archives. Needs root and the network the first time; CannotMake says what is missing.
"""

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

SOURCES = ("/etc/apt/sources.list", "/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list.d/ubuntu.sources")
# What of this machine's apt must be so in there too, for it to reach its packages.
REACH = ("Proxy", "Check-Valid-Until", "Check-Date", "Retries")


class CannotMake(Exception):
    pass


def run(*command, **options):
    return subprocess.run([str(word) for word in command], text=True, errors="replace", stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, **options)


def this_release():
    lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    facts = dict(line.split("=", 1) for line in lines if "=" in line)
    return facts.get("VERSION_CODENAME", "").strip('"')


def apt_settings():
    dump = run("apt-config", "dump").stdout.splitlines()
    lines = [line for line in dump if line.startswith("Acquire::") and any(word in line.split(" ")[0] for word in REACH)]
    return "\n".join(lines + ['Acquire::Languages "none";', 'APT::Sandbox::User "root";']) + "\n"


class CleanSystem:
    def __init__(self, store):
        self.store = Path(store)
        self.root = None

    def make(self):
        """Unpacks a fresh one. Raises CannotMake."""
        sources = [path for path in SOURCES if os.path.exists(path)]
        if os.geteuid() != 0:
            raise CannotMake("a clean system needs root")
        if not shutil.which("mmdebstrap") or not sources or not this_release():
            raise CannotMake("a clean system needs mmdebstrap and apt's own sources")
        if run("unshare", "--mount", "true").returncode != 0:
            raise CannotMake("this machine does not let us mount what a clean system needs (unshare --mount)")
        (self.store / "archives/partial").mkdir(parents=True, exist_ok=True)
        described = "".join(Path(path).read_text(encoding="utf-8") for path in sources) + apt_settings()
        tar = self.store / f"{this_release()}-{hashlib.sha256(described.encode()).hexdigest()[:12]}.tar"
        if not tar.exists():
            self._fetch(tar, sources)
        self.root = Path(tempfile.mkdtemp(prefix="root-", dir=self.store))
        self.root.chmod(0o755)
        unpacked = run("tar", "-xf", tar, "--numeric-owner", "-C", self.root)
        if unpacked.returncode != 0:
            raise CannotMake(f"the clean system can't be unpacked: {unpacked.stdout[-500:]}")
        for name in ("resolv.conf", "hosts"):
            shutil.copyfile(f"/etc/{name}", self.root / "etc" / name)
        (self.root / "etc/apt/apt.conf.d/90reach").write_text(apt_settings(), encoding="utf-8")

    def _fetch(self, tar, sources):
        for old in self.store.glob("*.tar"):
            old.unlink()
        settings = self.store / "apt.conf"
        settings.write_text(apt_settings(), encoding="utf-8")
        partial = tar.with_suffix(".part.tar")
        try:
            made = run("mmdebstrap", "--mode=root", "--variant=apt", f"--aptopt={settings}",
                       "--skip=cleanup/apt/lists,check/empty", this_release(), partial, *sources, timeout=900)
        except subprocess.TimeoutExpired as late:
            raise CannotMake("the packages of a clean system did not come within 15 minutes") from late
        if made.returncode != 0:
            partial.unlink(missing_ok=True)
            raise CannotMake(f"mmdebstrap: {made.stdout[-1500:]}")
        partial.rename(tar)

    def remove(self):
        if self.root:
            shutil.rmtree(self.root, ignore_errors=True)

    def command(self, words, user="root", environment=None):
        """The command line that becomes the command in there: its process is the command itself."""
        mounts = ("mount --bind /proc $0/proc && mount --bind /dev $0/dev && "
                  "mkdir -p $0/tmp/.X11-unix && { [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix $0/tmp/.X11-unix; } && "
                  "mount --bind $1 $0/var/cache/apt/archives && who=$2 && root=$0 && shift 2 && "
                  'exec chroot --userspec=$who $root "$@"')
        home = "/root" if user == "root" else f"/home/{user}"
        settings = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "USER": user, "LC_ALL": "C.UTF-8",
                    "DEBIAN_FRONTEND": "noninteractive"} | (environment or {})
        return ["unshare", "--mount", "--propagation", "private", "sh", "-c", mounts, str(self.root),
                str(self.store / "archives"), user, "env", "-i", *(f"{key}={value}" for key, value in settings.items()),
                *(str(word) for word in words)]

    def run(self, *words, user="root", timeout=900):
        return run(*self.command(words, user), timeout=timeout)
