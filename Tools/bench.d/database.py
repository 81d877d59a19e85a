"""A PostgreSQL server that is reached through a socket."""

import os
import subprocess


class Database:
    def __init__(self, folder, sockets, port):
        self.folder = folder
        self.sockets = sockets
        self.database_port = port

    def environment(self, database):
        return {
            **os.environ, "PGHOST": self.sockets, "PGPORT": str(self.database_port), "PGUSER": "postgres",
            "PGDATABASE": database}

    def query(self, sql, database="koza"):
        return subprocess.run(
            ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql], env=self.environment(database), check=True,
            timeout=1800, stdout=subprocess.PIPE, text=True).stdout.strip()

    def copy(self, sql, **streams):
        """A COPY, from or to a stream of this process."""
        subprocess.run(
            ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql], env=self.environment("koza"), check=True,
            timeout=3600, **streams)
