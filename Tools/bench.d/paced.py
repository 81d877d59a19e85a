"""Control applications of ten bales at a given rate, or as fast as they are answered."""

import http.client
import itertools
import json
import threading
import time
import urllib.parse

from gins import EXPORTER

CONNECTIONS = 8


class Applications:
    def __init__(self, system, accounts, run, lane="green"):
        self.address = urllib.parse.urlsplit(system.url).netloc
        self.accounts = [line.split() for line in accounts.read_text(encoding="utf-8").splitlines()]
        self.run_name = run
        self.lane = lane
        self.numbers = itertools.count(1)
        self.answers = {"accepted": 0, "refused": 0}
        self.lock = threading.Lock()

    def run(self, rate, seconds):
        """- rate: applications a second over all connections; None: as many as go."""
        end = time.monotonic() + seconds
        threads = [
            threading.Thread(target=self._send, args=(rate and CONNECTIONS / rate, end)) for _ in range(CONNECTIONS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.answers

    def _send(self, interval, end):
        connection = http.client.HTTPConnection(self.address, timeout=30)
        due = time.monotonic()
        while (now := time.monotonic()) < end:
            if interval:
                if due > now:
                    time.sleep(due - now)
                due += interval
            accepted = self._apply(connection, next(self.numbers))
            with self.lock:
                self.answers["accepted" if accepted else "refused"] += 1
        connection.close()

    def _apply(self, connection, number):
        factory, token = self.accounts[number % len(self.accounts)]
        body = application(factory, f"{self.run_name}-{number}", bales=10)
        headers = {
            "Authorization": "Bearer " + token, "Content-Type": "application/json", "Koza-Sandbox-Lane": self.lane,
            "Idempotency-Key": f"{self.run_name}-{number}"}
        connection.request("POST", "/v1/control-applications", json.dumps(body), headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status < 300


def application(factory, name, bales):
    """For a lot whose bales no other has."""
    return {
        "factory": factory, "method": "sondaj", "owner": {"vkn": EXPORTER, "title": "Örnek İhracat A.Ş."},
        "ginningMethod": "rollerGin", "group": "upland", "class": "Beyaz", "type": "Standart 1",
        "moisturePercent": 7.8, "packed": True, "labelled": True, "stacked": True, "warehouse": "Depo 1",
        "bales": [{"number": f"{name}-{bale}", "grossKg": 222.5, "netKg": 220.25} for bale in range(1, bales + 1)]}
