"""The forms of a page as a browser without script finds them, and what it would send."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_TYPED = {"text", "email", "password", "search", "tel", "number", "date"}


@dataclass
class Form:
    """One form that is sent: where to, what it brings along, what may be typed and chosen, and its buttons."""

    action: str
    hidden: list[tuple[str, str]] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    chosen: dict[str, list[str]] = field(default_factory=dict)
    selected: dict[str, list[str]] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    @property
    def asks(self) -> bool:
        """Tell whether there is anything to fill in."""
        return bool(self.typed or self.chosen)

    def sent(self, typed: str = "", but: str = "") -> Iterator[tuple[str, dict[str, list[str]]]]:
        """Yield (button, what is sent) for each button: texts as given, but one left empty, and choices untouched.

        Where texts are typed, the first of each choice is chosen as well.
        """
        for name, value in self.buttons or [("", "")]:
            found: dict[str, list[str]] = {}
            for key, held in self.hidden:
                found.setdefault(key, []).append(held)
            found |= {one: [typed if one != but else ""] for one in self.typed}
            found |= {one: values[-1:] if typed else self.selected.get(one, []) for one, values in self.chosen.items()}
            if name:
                found[name] = [value]
            yield value, {one: values for one, values in found.items() if values}


class Page(HTMLParser):
    """Every form of a page that is posted, every id on it, and what its summary of errors leads to."""

    def __init__(self, shown: str, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.address = address
        self.forms: list[Form] = []
        self.ids: set[str] = set()
        self.values: set[str] = set()
        self.leads: list[str] = []
        self.title = self._select = ""
        self._form: Form | None = None
        self._depth = 0
        self._in = ""
        self.feed(shown)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attributes}
        self.ids.add(found.get("id", ""))
        self.values.add(found.get("value", ""))
        if self._depth:
            self._depth += tag == "div"
            if tag == "a":
                self.leads.append(found.get("href", ""))
        elif "govuk-error-summary" in found.get("class", "").split():
            self._depth = 1
        if tag == "form":
            self._form = Form(found.get("action", "") or self.address)
            if found.get("method", "").lower() == "post":
                self.forms.append(self._form)
        elif tag in ("title", "textarea"):
            self._in = tag
        if self._form:
            self._control(tag, found, self._form)

    def _control(self, tag: str, found: dict[str, str], form: Form) -> None:
        name, sort, value = found.get("name", ""), found.get("type", "text"), found.get("value", "")
        if tag == "textarea" or (tag == "input" and sort in _TYPED):
            form.typed.append(name)
        elif tag == "input" and sort == "hidden":
            form.hidden.append((name, value))
        elif tag == "input" and sort in ("radio", "checkbox"):
            form.chosen.setdefault(name, []).append(value)
            if "checked" in found:
                form.selected.setdefault(name, []).append(value)
        elif tag == "button":
            form.buttons.append((name, value))
        elif tag == "select":
            self._select = name
            form.chosen.setdefault(name, [])
        elif tag == "option":
            form.chosen[self._select].append(value)
            # A browser sends the first where none is marked.
            if "selected" in found or self._select not in form.selected:
                form.selected[self._select] = [value]

    def handle_endtag(self, tag: str) -> None:
        self._depth -= bool(self._depth) and tag == "div"
        if tag == "form":
            self._form = None
        elif tag == self._in:
            self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "title":
            self.title += data
        elif self._in == "textarea":
            self.values.add(data.strip())
