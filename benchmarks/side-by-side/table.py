"""Figures as tables, for people at a terminal and as Markdown."""
import os
import re
import statistics

BEGIN, END = "<!-- results begin -->", "<!-- results end -->"

QUANTITIES = [
    ("requests/s", "rate", "{:,.0f}"),
    ("counted by the target", "counted", "{:,.0f}"),
    ("cores", "cores", "{:.2f}"),
    ("CPU µs a request", "micros", "{:.1f}"),
    ("peak MB", "megabytes", "{:.0f}"),
    ("target's cores", "targetCores", "{:.2f}"),
]


def spread(values, form):
    """min – median – max; one value stands alone."""
    values = [value for value in values if value is not None]
    if not values:
        return "—"
    low, middle, high = (form.format(value) for value in (min(values), statistics.median(values), max(values)))
    return middle if len(values) == 1 else f"{low} – **{middle}** – {high}"


def of_contestants(part, rounds):
    """A row each; those that never ran are left out."""
    names = [one.name for one in part.contestants if any(one.name in figures for figures in rounds)]
    columns = [column for column in QUANTITIES if any(figures[name].get(column[1]) for figures in rounds for name in names if name in figures)]
    rows = [[name] + [spread([figures[name].get(key) for figures in rounds if name in figures], form) for _, key, form in columns] for name in names]
    return [["", *(title for title, _, _ in columns)], *rows] if columns else []


def of_goals(part, rounds):
    return [["", "min – median – max", "wanted", ""], *(row for goal in part.goals if (row := _goal(goal, rounds)))]


def _goal(goal, rounds):
    usable = [figures for figures in rounds if _value(goal.of, figures) is not None]
    if not usable:
        return [goal.name, "—", "", "not measured"]
    shown = spread([goal.of(figures) for figures in usable], goal.form)
    limit = goal.at_least if goal.at_least is not None else goal.at_most
    if limit is None:
        return [goal.name, shown, "", ""]
    median = statistics.median(_value(goal.judged or goal.of, figures) for figures in usable)
    reached = median >= limit if goal.at_least is not None else median <= limit
    wanted = goal.wanted(usable[-1]) if goal.wanted else f"{'≥' if goal.at_least is not None else '≤'} {limit:g}"
    return [goal.name, shown, wanted, "✓" if reached else "✗ missed"]


def _value(of, figures):
    try:
        return of(figures)
    except KeyError:  # a contestant that is not there
        return None


def text(table):
    rows = [[cell.replace("**", "") for cell in row] for row in table]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) if i == 0 else cell.rjust(width) for i, (cell, width) in enumerate(zip(row, widths))).rstrip() for row in rows)


def markdown(table):
    head, *rows = table
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def write(path, page):
    """Between the marks where the file has them, else as the whole file."""
    old = ""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            old = file.read()
    marked = f"{BEGIN}\n{page}\n{END}"
    new = re.sub(f"{BEGIN}.*?{END}", lambda _: marked, old, flags=re.DOTALL) if BEGIN in old and END in old else page + "\n"
    with open(path, "w", encoding="utf-8") as file:
        file.write(new)
