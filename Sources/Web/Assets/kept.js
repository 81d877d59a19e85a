// What is written between bales is kept on the device until the server has it: it outlives a lost connection, a closed
// page and an empty battery, and what was sent meanwhile goes as soon as the server can be reached again.
"use strict";

(() => {
  const tr = document.documentElement.lang === "tr";
  const pages = "koza-saha";
  const name = (key) => "koza " + key;

  // The server has it.
  for (const place of document.querySelectorAll("[data-kept-done]")) {
    localStorage.removeItem(name(place.dataset.keptDone));
    window.caches?.open(pages).then((store) => store.delete(place.dataset.keptPage));
  }
  // Whoever signs out leaves no page behind.
  document.querySelector("form[action='/cikis']")?.addEventListener("submit", () => window.caches?.delete(pages));

  for (const form of document.querySelectorAll("form[data-kept]")) keep(form);

  function keep(form) {
    const key = name(form.dataset.kept);
    const fields = [...form.elements].filter((field) => field.name && field.type !== "hidden");
    const isBox = (field) => field.type === "checkbox" || field.type === "radio";
    const bar = form.querySelector("[data-kept-bar]");
    const told = form.querySelector("[data-kept-state]");
    let state = read();
    let timer;
    let isTrying = false;

    function read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    }

    function write(isSent) {
      const values = fields.filter((field) => (isBox(field) ? field.checked : field.value)).map((field) => [field.name, field.value]);
      state = { values, isSent };
      try {
        localStorage.setItem(key, JSON.stringify(state));
        return true;
      } catch {
        return false;
      }
    }

    function tell(text) {
      bar.hidden = false;
      told.textContent = text;
    }

    // A step is done when each of its questions has an answer; a bale's, when it is ticked besides.
    function count() {
      const steps = [...form.querySelectorAll("[data-step]")].filter((step) => step.querySelector(".tick, .pills") && !step.closest("details"));
      const isDone = (step) => {
        const tick = step.querySelector(".tick input");
        const questions = [...step.querySelectorAll(".pills")];
        return (!tick || tick.checked) && questions.every((question) => question.querySelector("input:checked"));
      };
      for (const step of steps) step.classList.toggle("done", isDone(step));
      const told = `${steps.filter(isDone).length} / ${steps.length}`;
      form.querySelector("[data-kept-count]").textContent = steps.length ? told : "";
    }

    async function isReachable() {
      try {
        return (await fetch("/akis/simdi", { cache: "no-store", redirect: "manual" })).status < 500;
      } catch {
        return false;
      }
    }

    function stopWaiting() {
      clearInterval(timer);
      timer = undefined;
    }

    // The form goes as every form does, once somebody is there to take it.
    async function send() {
      if (isTrying) return;
      isTrying = true;
      const isThere = await isReachable();
      isTrying = false;
      if (isThere) {
        stopWaiting();
        write(false);
        form.submit();
        return;
      }
      write(true);
      tell(tr ? "Bağlantı yok. Yazdıklarınız bu cihazda saklı; bağlantı gelince kendiliğinden gönderilecek." : "No connection. What you wrote is kept on this device and will be sent when the connection is back.");
      timer ??= setInterval(send, 3000);
    }

    if (state) {
      const values = new Set(state.values.map((pair) => JSON.stringify(pair)));
      const texts = new Map(state.values);
      for (const field of fields) {
        if (isBox(field)) field.checked = values.has(JSON.stringify([field.name, field.value]));
        else field.value = texts.get(field.name) ?? "";
      }
      tell(tr ? "Bu cihazda saklananlar geri getirildi." : "What was kept on this device is back.");
    }
    bar.hidden = false;
    for (const box of form.querySelectorAll("details")) {
      box.open ||= fields.some((field) => box.contains(field) && (isBox(field) ? field.checked : field.value));
    }
    count();
    if (state?.isSent) send();

    form.addEventListener("input", () => {
      count();
      stopWaiting();
      if (!write(false)) tell(tr ? "Bu cihazda yer yok: yazdıklarınız yalnız bu sayfada." : "No room on this device: what you wrote is on this page alone.");
      else tell(tr ? "Bu cihazda saklandı." : "Kept on this device.");
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      delete form.dataset.sent;
      send();
    });
    window.addEventListener("online", () => state?.isSent && send());

    // The page itself, with its style and scripts, for when it is opened again without a connection.
    if ("serviceWorker" in navigator && window.caches) {
      const files = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon]")].map((link) => link.href);
      navigator.serviceWorker.addEventListener("message", () => form.setAttribute("data-offline", ""));
      navigator.serviceWorker
        .register("/saha.js")
        .then(() => navigator.serviceWorker.ready)
        .then(({ active }) => active.postMessage([location.pathname, ...files, ...[...document.scripts].map((script) => script.src)]))
        .catch(() => {});
    }
  }
})();
