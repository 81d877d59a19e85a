"""Somebody in the sandbox, with a token for the API and a session for the pages."""

import http.cookiejar
import json
import re
import urllib.parse
import urllib.request


class Visitor:
    def __init__(self, url, **claims):
        self.url = url
        self.claims = claims
        request = urllib.request.Request(
            url + "/sandbox/tokens", json.dumps(claims).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            self.token = json.load(answer)["token"]

    def cookie(self):
        """Signs in as a browser does; the value of its `Cookie` header."""
        jar = http.cookiejar.CookieJar()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        with browser.open(self.url + "/giris", timeout=30) as page:
            form = re.search(r'name="form" value="([^"]*)"', page.read().decode()).group(1)
        fields = {"form": form, "sonra": "/"} | {"/" + name: value for name, value in self.claims.items()}
        with browser.open(self.url + "/giris", urllib.parse.urlencode(fields).encode(), timeout=30) as page:
            page.read()
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)
