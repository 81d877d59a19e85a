// A service worker: without a connection, a form that was opened before is shown as it was read last.
"use strict";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// A page with its files, which it names.
self.addEventListener("message", (event) => {
  const kept = caches.open("koza-saha").then((store) => store.addAll(event.data));
  event.waitUntil(kept.then(() => event.source.postMessage("kept")).catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOfPage = request.mode === "navigate" || ["style", "script", "image"].includes(request.destination);
  if (request.method !== "GET" || !isOfPage) return;
  event.respondWith(
    fetch(request).catch(async (error) => {
      const kept = await caches.match(request, { ignoreVary: true });
      if (kept) return kept;
      throw error;
    }),
  );
});
