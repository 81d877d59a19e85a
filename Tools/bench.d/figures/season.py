"""A season through the API: every lot presented and certified, every fourth exported and declared to customs, and each
process's memory after a tenth of it, after half, and at the end."""

import http.client
import itertools
import json
import threading
import time
import urllib.parse

from gins import EXPORTER, Gins
from paced import application
from system import tell

FIGURES = ["season"]

CONNECTIONS = 16
BALES = 100
KILOGRAMS = BALES * 220.25
EXPORTED = 4
TARGET_SECONDS = 15 * 60
# What a process may hold at the end, beside what it held after half.
FLAT = 1.1


def measure(bench, _):
    system, lots = bench.system, bench.options.lots
    season = Season(system, bench.accounts, lots)
    begin = time.monotonic()
    season.run()
    presented = time.monotonic() - begin
    system.settle(seconds=3600)
    seconds = time.monotonic() - begin
    check(system, season, lots)
    half, late = season.memory[lots // 2], memory(system)
    flat = all(late[name] <= FLAT * half[name] for name in late)
    bench.record.add(
        "season", "s", round(seconds), f"<= {TARGET_SECONDS}, memory flat", seconds <= TARGET_SECONDS and flat,
        until_answered=round(presented), lots=lots, bales=lots * BALES, exported=season.exported,
        events=int(system.query("select max(position) from koza.events")), memory_mb=late,
        memory_mb_after_half=half, memory_mb_after_a_tenth=season.memory[lots // 10])


class Season:
    def __init__(self, system, accounts, lots):
        self.system, self.lots = system, lots
        self.accounts = [line.split() for line in accounts.read_text(encoding="utf-8").splitlines()]
        gins = Gins(system.url, 0)
        gins.send(f"/v1/firms/{EXPORTER}/authorisations", gins.director, {
            "userId": "ihracatci", "name": "İhracatçı", "email": "ihracatci@example.org", "role": "firmUser",
            "validUntil": "2027-12-31"})
        self.exporter = gins.token(role="firmUser", subject="ihracatci", firm=EXPORTER)
        self.customs = gins.token(role="customs", subject="gumruk")
        self.numbers = itertools.count(1)
        self.exported = lots // EXPORTED
        self.memory = {}
        self.fault = None

    def run(self):
        threads = [threading.Thread(target=self._work) for _ in range(CONNECTIONS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if self.fault:
            raise self.fault

    def _work(self):
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(self.system.url).netloc, timeout=60)
        try:
            while not self.fault and (number := next(self.numbers)) <= self.lots:
                certificate = self._present(connection, number)
                if number % EXPORTED == 0:
                    self._export(connection, certificate, number)
                if number in (self.lots // 10, self.lots // 2):
                    self.memory[number] = memory(self.system)
                if number % 1000 == 0:
                    tell(f"{number} lots")
        except (OSError, RuntimeError, http.client.HTTPException) as fault:
            self.fault = fault
        connection.close()

    def _present(self, connection, number):
        factory, token = self.accounts[number % len(self.accounts)]
        lot = send(
            connection, "/v1/control-applications", token, application(factory, f"S{number}", BALES),
            {"Koza-Sandbox-Lane": "green"})
        return lot["certificate"]["number"]

    def _export(self, connection, certificate, number):
        reference = send(connection, "/v1/trade-applications", self.exporter, {
            "direction": "export", "regime": "export", "firm": EXPORTER, "gtip": "5201.00.90.00.19",
            "netKg": KILOGRAMS, "country": "IT", "certificates": [{"number": certificate, "netKg": KILOGRAMS}],
            "declared": {}, "documents": []}, {"Koza-Sandbox-Lane": "green"})["reference"]["number"]
        send(connection, "/v1/customs/declarations", self.customs, {
            "declaration": f"25341300EX{number:06d}", "registeredOn": "2025-10-01", "direction": "export",
            "reference": reference, "gtip": "5201.00.90.00.19", "firm": EXPORTER, "netKg": KILOGRAMS}, {})


def send(connection, path, token, body, headers):
    connection.request("POST", path, json.dumps(body), {
        "Authorization": "Bearer " + token, "Content-Type": "application/json", **headers})
    answer = connection.getresponse()
    text = answer.read().decode()
    if answer.status >= 300:
        raise RuntimeError(f"{path}: {answer.status} {text}")
    return json.loads(text)


def memory(system):
    return {name: system.memory(name)[0] for name in ("serve", "work")}


def check(system, season, lots):
    found = system.query("""
        select (select count(*) from read.lots), (select sum(bale_count) from read.lots),
            (select count(*) from koza.events where type = 'trade.reference-used')""")
    if found != f"{lots}|{lots * BALES}|{season.exported}":
        raise RuntimeError(f"{lots} lots and {season.exported} exports were answered; the system has {found}")
