// Deadlines count down by the business clock, and what changes on the server is shown: told by server-sent events, or
// asked for every 15 seconds where those do not come through.
"use strict";

(() => {
  const page = document.body.dataset;
  if (!page.clock) return;
  const tr = document.documentElement.lang === "tr";
  let now = Date.parse(page.clock);
  let read = performance.now();
  let standing = page.standing === "true";

  const instant = () => (standing ? now : now + performance.now() - read);

  const words = tr ? ["gün", "gün", "saat", "saat", "dakika", "dakika"] : ["day", "days", "hour", "hours", "minute", "minutes"];
  const part = (count, unit) => (count ? `${count}\u00a0${words[unit * 2 + (count === 1 ? 0 : 1)]}` : "");
  const duration = (seconds) => {
    const minutes = Math.floor(Math.abs(seconds) / 60);
    const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
    if (days) return [part(days, 0), part(hours, 1)].filter(Boolean).join(" ");
    if (hours) return [part(hours, 1), part(minutes % 60, 2)].filter(Boolean).join(" ");
    return part(Math.max(minutes, 1), 2);
  };
  const count = () => {
    for (const place of document.querySelectorAll("[data-deadline]")) {
      const seconds = (Date.parse(place.dataset.deadline) - instant()) / 1000;
      const text = duration(seconds) + (seconds >= 0 ? (tr ? " kaldı" : " left") : tr ? " geçti" : " overdue");
      if (place.textContent !== text) place.textContent = text;
    }
  };

  // The regions that may change are taken from a fresh copy of the page, unless somebody is working in them.
  const refresh = async () => {
    const regions = [...document.querySelectorAll("[data-live][id]")];
    if (!regions.length) return;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const region of regions) {
      const other = fresh.getElementById(region.id);
      if (other && !region.contains(document.activeElement) && other.innerHTML !== region.innerHTML) {
        region.innerHTML = other.innerHTML;
      }
    }
    count();
  };

  let position;
  const take = (told) => {
    [now, read, standing] = [Date.parse(told.now), performance.now(), told.standing];
    const shown = document.querySelector(".sandbox .clock");
    if (shown) shown.textContent = told.clock;
    count();
    if (position !== undefined && position !== told.position) refresh();
    position = told.position;
  };
  const ask = async () => {
    try {
      const answer = await fetch("/akis/simdi");
      if (answer.ok) take(await answer.json());
    } catch {
      // Told again in 15 seconds.
    }
  };

  let polling;
  const poll = () => {
    polling ??= setInterval(ask, 15000);
  };
  if ("EventSource" in window) {
    const source = new EventSource("/akis");
    source.addEventListener("simdi", (event) => {
      clearInterval(polling);
      polling = undefined;
      take(JSON.parse(event.data));
    });
    source.addEventListener("error", poll);
    window.addEventListener("pagehide", () => source.close());
  } else {
    poll();
  }
  setInterval(count, 10000);
  count();
})();
