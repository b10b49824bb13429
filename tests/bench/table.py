"""The figures for people."""

_HEAD = ("figure", "value", "floor", "ratio", "goal", "holds", "")


def table(figures):
    """The figures as lines of text."""
    rows = [_HEAD, *(_row(figure) for figure in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEAD))]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row, widths):
    first, *numbers, note = row
    middle = (text.rjust(width) for text, width in zip(numbers, widths[1:-1], strict=True))
    return "  ".join([first.ljust(widths[0]), *middle, note]).rstrip()


def _row(figure):
    sign = "≥" if figure.at_least else "≤"
    goal = "" if figure.goal is None else f"{sign} {figure.goal:g}"
    goal += " ×" if goal and figure.floor is not None else ""
    held = {None: "–", True: "yes", False: "NO"}[figure.holds]
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    floor = "" if figure.floor is None else _number(figure.floor)
    value = f"{_number(figure.value)} {figure.unit}"
    return (figure.name, value, floor, ratio, goal, held, figure.note)


def _number(value):
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) < 100 else f"{value:.1f}"
