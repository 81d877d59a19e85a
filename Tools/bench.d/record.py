"""The lines of a run, printed as they come and kept in a file if it is wanted."""

import datetime
import json
import os
import pathlib
import platform

import table


class Record:
    def __init__(self, path):
        self.path = pathlib.Path(path) if path else None
        self.lines = {}
        self.about = {
            "date": datetime.date.today().isoformat(), "machine": machine(),
            "load_before": round(os.getloadavg()[0], 2)}

    def add(self, figure, unit, ours, target, met, floor=None, **more):
        line = {"figure": figure, "unit": unit, "ours": ours}
        if floor is not None:
            line |= {"floor": floor, "ratio": round(ours / floor, 3)}
        line |= {"target": target, "met": met, **more, **self.about}
        self.lines[figure] = json.dumps(line, ensure_ascii=False)
        print(self.lines[figure], flush=True)

    def keep(self):
        """Figures that were not measured this time keep their last line."""
        if not self.path:
            return
        known = self.path.read_text(encoding="utf-8").splitlines() if self.path.exists() else []
        kept = {json.loads(line)["figure"]: line for line in known if line.strip()} | self.lines
        self.path.write_text("\n".join(kept.values()) + "\n", encoding="utf-8")
        table.write(kept.values(), self.path.parents[1] / "README.md")


def machine():
    info = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = next((line.split(":")[1].strip() for line in info.splitlines() if line.startswith("model name")), "?")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} × {model}, {memory:.0f} GB, {platform.system()} {platform.release()}"
