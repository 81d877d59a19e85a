"""Gin factories in season, each with a firm and a responsible inspector of its own, made through the API."""

import dataclasses
import json
import urllib.error
import urllib.request

EXPORTER = "4840015664"


@dataclasses.dataclass
class Gin:
    factory: str
    token: str
    notification: str = ""


class Gins:
    def __init__(self, url, count):
        self.url = url
        self.count = count
        self.director = self.token(role="directorate", subject="mudur", directorate="izmir")
        self.ministry = self.token(role="generalDirectorate", subject="gm")

    def open(self):
        self.send("/sandbox/clock", None, {"now": "2025-09-01T09:00:00+03:00"})
        self.define(EXPORTER, "exporter")
        gins = [self.notify(number) for number in range(1, self.count + 1)]
        for gin in gins:
            self.permit(gin)
        self.send("/sandbox/clock", None, {"now": "2025-10-01T10:00:00+03:00"})
        return gins

    def define(self, vkn, role):
        self.send(
            f"/v1/firms/{vkn}", self.director,
            {"title": f"Örnek {vkn} A.Ş.", "address": "Söke", "email": f"{vkn}@example.org", "roles": [role]},
            method="PUT")

    def notify(self, number):
        vkn, user = tax_number(number), f"psd{number}"
        person = {"userId": user, "name": f"Sorumlu {number}", "email": f"{user}@example.org"}
        self.define(vkn, "gin")
        self.send(
            f"/v1/firms/{vkn}/authorisations", self.director,
            person | {"role": "responsibleInspector", "validUntil": "2027-12-31"})
        inspector = self.send(
            "/v1/responsible-inspectors", self.director, person | {"education": "university", "basis": "legacy"})["id"]
        self.send(f"/v1/responsible-inspectors/{inspector}/authorisation", self.ministry, {})
        factory = self.send("/v1/factories", self.director, {
            "firm": vkn, "name": f"Çırçır {number}", "kind": "gin", "directorate": "izmir",
            "machines": [{"ginningMethod": "rollerGin", "count": 20}], "presses": 1, "classingRoom": True,
            "moistureMeter": True, "depots": [{"name": "Depo 1", "address": "Söke"}]})["id"]
        gin = Gin(factory, self.token(role="responsibleInspector", subject=user))
        gin.notification = self.send(f"/v1/factories/{factory}/notifications", gin.token, {
            "season": "2025-2026", "startsOn": "2025-09-15", "methods": ["sondaj"],
            "responsibleInspectors": [inspector], "documents": []})["id"]
        return gin

    def permit(self, gin):
        notification = f"/v1/notifications/{gin.notification}"
        self.send(notification + "/commission", self.director, {"members": [
            {"userId": "denetmen", "tradeInspector": True}, {"userId": "memur", "tradeInspector": False}]})
        self.send(notification + "/findings", self.director, {"requirements": [
            {"code": code, "met": True} for code in ("classingRoom", "moistureMeter", "responsibleInspector")]})
        self.send(notification + "/decision", self.ministry, {"decision": "approved"})

    def token(self, **claims):
        return self.send("/sandbox/tokens", None, claims)["token"]

    def send(self, path, token, body, method="POST"):
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + token
        request = urllib.request.Request(self.url + path, json.dumps(body).encode(), headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.loads(answer.read() or b"{}")
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{method} {path}: {error.code} {error.read().decode()}") from error


def tax_number(number):
    """A VKN with its check digit."""
    digits = [int(digit) for digit in f"{100_000_000 + number}"]
    total = 0
    for index, digit in enumerate(digits):
        shifted = (digit + 9 - index) % 10
        total += 9 if shifted == 9 else shifted * 2 ** (9 - index) % 9
    return "".join(map(str, digits)) + str((10 - total % 10) % 10)
