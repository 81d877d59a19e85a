// Pages work without any of this; it spares people reading, typing and reloading.
"use strict";

const tr = document.documentElement.lang === "tr";

// Faults are read first.
document.getElementById("hatalar")?.focus();

// Numbers are copied without what only the eye needs.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  });
}

// What is typed is kept on the server a moment later.
for (const form of document.querySelectorAll("[data-autosave]")) {
  const told = form.querySelector("[data-saved]");
  let timer;
  const save = async () => {
    try {
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
      const answer = await fetch(form.dataset.autosave, { method: "POST", body });
      if (told) told.textContent = answer.ok ? (tr ? "Taslak kaydedildi" : "Draft saved") : "";
    } catch {
      if (told) told.textContent = tr ? "Bağlantı yok; yazdıklarınız bu sayfada duruyor" : "No connection; what you typed is still here";
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  });
  // What is sent is not kept beside.
  form.addEventListener("submit", () => clearTimeout(timer));
}

// An owner who is known already.
for (const box of document.querySelectorAll("[data-owners]")) {
  box.hidden = false;
  box.addEventListener("click", (event) => {
    const owner = event.target.closest("button");
    if (!owner) return;
    for (const [name, key] of [["/owner/title", "title"], ["/owner/vkn", "vkn"], ["/owner/tckn", "tckn"]]) {
      const field = document.getElementsByName(name)[0];
      if (!field) continue;
      field.value = owner.dataset[key];
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

// A file may be dropped; choosing one sends it.
for (const form of document.querySelectorAll("[data-drop]")) {
  const input = form.querySelector("input[type=file]");
  input.addEventListener("change", () => input.files.length && form.requestSubmit());
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}

// How many bales are chosen.
for (const choice of document.querySelectorAll("[data-choice]")) {
  const boxes = [...choice.querySelectorAll("input[type=checkbox]")];
  const count = choice.querySelector("[data-count]");
  const tell = () => {
    count.textContent = `${boxes.filter((box) => box.checked).length} / ${boxes.length}`;
  };
  const set = (value) => {
    for (const box of boxes) box.checked = value;
    tell();
  };
  choice.querySelector(".choice-tools").hidden = false;
  choice.querySelector("[data-all]").addEventListener("click", () => set(true));
  choice.querySelector("[data-none]").addEventListener("click", () => set(false));
  choice.addEventListener("change", tell);
  tell();
}

// A form is sent once.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
