"""Measures Koza against its floors. Called by Tools/bench, which says what the options mean.

Each file in `figures` names the figures that it measures (FIGURES) and measures those that are wanted: measure(bench,
wanted). A figure is added by adding a file.
"""

import argparse
import functools
import importlib
import os
import pathlib
import pkgutil
import shutil
import signal
import sys
import tempfile

import figures
from gins import Gins
from record import Record
from system import System, tell, wait_for

MODULES = [importlib.import_module(f"figures.{found.name}") for found in pkgutil.iter_modules(figures.__path__)]
FIGURES = [figure for module in MODULES for figure in module.FIGURES]


class Bench:
    """What the figures share."""

    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.record = Record(options.record)
        self._system = None

    @property
    def system(self):
        """A whole installation, started when the first figure asks for it."""
        if self._system is None:
            self._system = System(self.options.program, self.folder)
            self._system.start()
        return self._system

    @functools.cached_property
    def accounts(self):
        """A file with a line `factory token` for each factory in season."""
        accounts = self.folder / "accounts"
        gins = Gins(self.system.url, self.options.factories).open()
        accounts.write_text("".join(f"{gin.factory} {gin.token}\n" for gin in gins), encoding="utf-8")
        return accounts

    def stop(self):
        if self._system:
            self._system.stop()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--store-program", required=True)
    parser.add_argument("--record")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--factories", type=int, default=64)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--lots", type=int, default=40_000)
    parser.add_argument("--only", choices=FIGURES, action="append")
    options = parser.parse_args()
    wanted = options.only or FIGURES
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))

    quiet = 1.5 * (os.cpu_count() or 1)
    if not wait_for(lambda: os.getloadavg()[0] < quiet, 300, f"a load below {quiet}"):
        tell("The machine is not quiet; measured all the same.")

    folder = pathlib.Path(tempfile.mkdtemp(prefix="koza-bench-", dir="/var/tmp"))
    # The database's server runs under an account of its own.
    folder.chmod(0o711)
    bench = Bench(options, folder)
    try:
        for module in MODULES:
            chosen = [figure for figure in module.FIGURES if figure in wanted]
            if chosen:
                module.measure(bench, chosen)
    finally:
        bench.stop()
        shutil.rmtree(folder, ignore_errors=True)
    bench.record.keep()


if __name__ == "__main__":
    main()
