// Draws each table of figures as a chart above it. Without this script, or without chart.js, the tables are there.
"use strict";

(() => {
  if (!window.Chart) return;
  const language = document.documentElement.lang;
  const printing = window.matchMedia("print");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  // One hue; series differ by lightness, so that a grey print tells them apart.
  const palette = () => {
    const onPaper = printing.matches;
    const isDark = dark.matches && !onPaper;
    const style = getComputedStyle(document.documentElement);
    const colour = (name, paper) => (onPaper ? paper : style.getPropertyValue(name).trim());
    const shade = (index, count) => {
      const [from, to] = isDark ? [72, 30] : [26, 82];
      const lightness = count < 2 ? (from + to) / 2 : from + ((to - from) * index) / (count - 1);
      return `hsl(153, ${onPaper ? 0 : 45}%, ${lightness}%)`;
    };
    return { ink: colour("--ink", "#000"), line: colour("--line", "#bbb"), shade };
  };

  const read = (section, { ink, shade }) => {
    const heads = [...section.querySelectorAll("thead th[data-series]")].map((head) => head.textContent);
    const rows = [...section.querySelectorAll("tbody tr")];
    return {
      labels: rows.map((row) => row.querySelector("th").dataset.label),
      datasets: heads.map((label, index) => ({
        label,
        data: rows.map((row) => Number(row.querySelectorAll("td[data-value]")[index].dataset.value)),
        backgroundColor: shade(index, heads.length),
        borderColor: ink,
        borderWidth: 1,
      })),
    };
  };

  const draw = (section) => {
    const box = section.querySelector(".canvas");
    const { chart: kind, rows, values } = section.dataset;
    const colours = palette();
    const data = read(section, colours);
    const isAcross = kind === "bars";
    const axis = (text, isValue) => ({
      stacked: kind === "stacked",
      beginAtZero: true,
      title: { display: true, text, color: colours.ink },
      ticks: { color: colours.ink, ...(isValue ? { precision: 0 } : { autoSkip: !isAcross }) },
      grid: { display: isValue, color: colours.line, borderColor: colours.ink },
    });
    const [across, up] = isAcross ? [axis(values, true), axis(rows, false)] : [axis(rows, false), axis(values, true)];
    box.hidden = false;
    box.classList.toggle("tall", isAcross && data.labels.length > 6);
    return new Chart(box.querySelector("canvas"), {
      type: "bar",
      data,
      options: {
        animation: false,
        maintainAspectRatio: false,
        locale: language,
        color: colours.ink,
        indexAxis: isAcross ? "y" : "x",
        interaction: { mode: "index", intersect: false },
        scales: { x: across, y: up },
        plugins: { legend: { display: data.datasets.length > 1 } },
      },
    });
  };

  const sections = [...document.querySelectorAll("[data-chart]")].filter((section) => section.querySelector(".canvas"));
  const unfold = (isOpen) => {
    for (const section of sections) section.querySelector("details").open = isOpen;
  };
  let charts = sections.map(draw);
  unfold(false);
  const again = () => {
    for (const chart of charts) chart.destroy();
    charts = sections.map(draw);
  };
  dark.addEventListener("change", again);
  printing.addEventListener("change", () => {
    unfold(printing.matches);
    again();
  });
})();
