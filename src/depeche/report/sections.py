"""The sections of a report: head, statements, agenda, events, actors, and what is left open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from depeche.dates import parse_date
from depeche.reading import Actor, Event, Reading, Span, Statement
from depeche.report.excerpt import excerpt, plain
from depeche.report.messages import Lang, Messages, messages
from depeche.report.wording import first_day, say_date, say_time

AGENDA = ("planned", "proposed", "conditional", "cancelled")
MUTUAL = ("AGREE", "CONSULT", "COOPERATE", "OCCASION")
_KINDS = ("person", "organisation", "country", "group", "agreement", "place")
_STYLES = {
    "planned": "bold green",
    "proposed": "yellow",
    "conditional": "yellow",
    "held": "bold",
    "ongoing": "bold bright_blue",
    "denied": "bright_red",
    "cancelled": "bright_red",
}
_WIDE = 76  # from here on a label stands in a column of its own
_LABEL = 22
_LEAD = 300


def report(reading: Reading, lang: Lang, width: int, name: str | None = None) -> RenderableType:
    """The report of one reading for a terminal of this width. ``name`` is what the dispatch is called, say its file."""
    page = _Page(reading, messages(lang), width)
    return Group(*page.parts(name))


@dataclass(frozen=True, slots=True)
class _Page:
    reading: Reading
    say: Messages
    width: int

    def parts(self, name: str | None) -> Iterator[RenderableType]:
        yield from self.head(name)
        coming = [e for e in self.reading.events if e.status in AGENDA]
        others = [e for e in self.reading.events if e.status not in AGENDA]
        yield from self.section("statements", list(self.statements()))
        yield from self.section("agenda", [self.event(e) for e in self.by_date(coming)])
        yield from self.section("events", [self.event(e) for e in self.by_date(others)])
        yield from self.section("actors", list(self.actors()))
        if open_items := list(self.open_items()):
            yield from self.section("check", open_items)
        yield Text()

    def head(self, name: str | None) -> Iterator[RenderableType]:
        dispatch = self.reading.dispatch
        date = say_date(parse_date(dispatch.date), self.say) if dispatch.date else self.say("date.none")
        facts = [date, plain(dispatch.source or ""), self.say("words", n=_words_in(dispatch.text))]
        yield Rule(Text(plain(name or dispatch.guid or ""), style="bold"), style="cyan", align="left")
        yield Text(" · ".join(fact for fact in facts if fact), style="cyan")
        lead = plain(dispatch.title or dispatch.text[: 2 * _LEAD].split("\n")[0])
        if len(lead) > _LEAD:
            lead = lead[:_LEAD].rsplit(" ", 1)[0] + " …"
        yield Padding(Text(lead, style="italic"), (1, 0, 0, 0))

    def section(self, key: str, items: Sequence[RenderableType]) -> Iterator[RenderableType]:
        yield Text()
        yield Text(self.say(key).upper(), style="bold cyan")
        if not items:
            yield Padding(Text(self.say("nothing"), style="dim"), (0, 0, 0, 2))
        yield from items

    def statements(self) -> Iterator[RenderableType]:
        previous: object = ()
        for statement in self.reading.statements:
            source = statement.speaker or self.words(statement.speaker_span)
            if source != previous:
                yield Padding(self.speaker(statement), (0 if previous == () else 1, 0, 0, 2))
            previous = source
            yield Padding(self.content(statement), (0, 0, 0, 4))
            if details := self.details(statement):
                yield Padding(Text(details, style="dim"), (0, 0, 0, 6))

    def speaker(self, statement: Statement) -> Text:
        actor = self.reading.actor(statement.speaker)
        if actor is None:
            words = self.words(statement.speaker_span)
            text = self.say("speaker.words", words=words) if words else self.say("speaker.none")
            return Text("? " + text, style="yellow")
        return self.named(actor)

    def content(self, statement: Statement) -> Text:
        said = " […] ".join(plain(self.reading.text(span)) for span in statement.content)
        if statement.type == "direct":
            left, right = ("« ", " »") if self.say.lang == "fr" else ("“", "”")
            return Text(f"{left}{said}{right}")
        return Text(f"– {said}", style="italic")

    def details(self, statement: Statement) -> str:
        reading, parts = self.reading, [self.words(statement.cue)]
        if addressee := reading.actor(statement.addressee):
            parts.append(self.say("to", name=plain(addressee.name)))
        if time := reading.time(statement.time):
            parts.append(say_time(time, self.words(time.span), self.say))
        if place := reading.actor(statement.place):
            parts.append(self.say("at", place=plain(place.name)))
        parts.append(self.words(statement.via))
        return " · ".join(part for part in parts if part)

    def by_date(self, events: Sequence[Event]) -> list[Event]:
        return sorted(events, key=lambda e: (first_day(self.reading.time(e.time)), e.anchors[0]))

    def event(self, event: Event) -> RenderableType:
        time = self.reading.time(event.time)
        date = say_time(time, self.words(time.span), self.say) if time else self.say("undated")
        status = self.say(f"status.{event.status}")
        body = Group(self.happening(event), self.evidence(event))
        if self.width >= _WIDE:
            label = Text(date, style="bold" if time else "dim")
            label.append(f"\n{status}", style=_STYLES[event.status])
            return _in_columns(label, body)
        label = Text(date, style="bold" if time else "dim")
        label.append(" · ").append(status, style=_STYLES[event.status])
        return Group(Padding(label, (0, 0, 0, 2)), Padding(body, (0, 0, 0, 4)))

    def happening(self, event: Event) -> Text:
        what = self.say.first(f"event.{event.type}.{event.mode}", f"event.{event.type}")
        text = Text(what[:1].upper() + what[1:], style="bold")
        agents, recipients = self.names(event.agents), self.names(event.recipients)
        if event.type in MUTUAL:
            who = self.listed([*agents, *recipients])
        elif recipients:
            who = f"{self.listed(agents) or self.say('unknown')} → {self.listed(recipients)}"
        else:
            who = self.listed(agents)
        text.append(f" : {who}" if who and self.say.lang == "fr" else f": {who}" if who else "", style="not bold")
        if place := self.reading.actor(event.place):
            text.append(f" · {plain(place.name)}", style="not bold")
        return text

    def evidence(self, event: Event) -> Text:
        room = self.width - (_LABEL + 6 if self.width >= _WIDE else 6)
        before, words, after = excerpt(self.reading.dispatch.text, event.anchors[0], max(40, 2 * room - 6))
        text = Text(before, style="dim").append(words, style="not dim underline").append(after)
        statement = next((s for s in self.reading.statements if s.id == event.statement), None)
        speaker = self.reading.actor(statement.speaker) if statement else None
        if speaker:
            text.append(f" ({self.say('from', name=plain(speaker.name))})", style="italic")
        return text

    def actors(self) -> Iterator[RenderableType]:
        for kind in _KINDS:
            actors = [a for a in self.reading.actors if a.kind == kind]
            if not actors:
                continue
            text = Text()
            for i, actor in enumerate(actors):
                text.append(" · " if i else "", style="dim").append(self.named(actor, "none"))
            title = self.say(f"actor.{kind}")
            if self.width >= _WIDE:
                yield _in_columns(Text(title, style="bold"), text)
            else:
                yield Padding(
                    Text.assemble((title, "bold"), " : " if self.say.lang == "fr" else ": ", text), (0, 0, 0, 2)
                )

    def named(self, actor: Actor, style: str = "bold") -> Text:
        text = Text(plain(actor.name), style=style)
        told = actor.kind in ("person", "group", "organisation")
        facts = [fact for fact in (actor.role, actor.country if told else None) if fact]
        if facts:
            text.append(f" ({plain(', '.join(facts))})", style="dim not bold")
        if actor.reason:
            text.append(" ?", style="yellow")
        return text

    def open_items(self) -> Iterator[RenderableType]:
        notes = [self.say("check.date")] if self.reading.dispatch.date is None else []
        for statement in self.reading.statements:
            if statement.speaker is None:
                words = plain(self.reading.text(statement.content[0]))
                notes.append(
                    self.say("check.speaker", words=words if len(words) < 60 else words[:57].rsplit(" ", 1)[0] + " …")
                )
        notes += [self.say("check.actor", words=plain(actor.name)) for actor in self.reading.actors if actor.reason]
        for time in self.reading.times:
            if len(time.candidates) > 1:
                words = self.words(time.span)
                notes.append(self.say("check.time", words=words, date=say_time(time, words, self.say)))
        for note in dict.fromkeys(notes):
            yield Padding(Text.assemble(("? ", "yellow"), note), (0, 0, 0, 2))

    def names(self, ids: Sequence[str]) -> list[str]:
        return [plain(actor.name) for actor in map(self.reading.actor, ids) if actor]

    def listed(self, names: Sequence[str]) -> str:
        return f" {self.say('and')} ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""

    def words(self, span: Span | None) -> str:
        return plain(self.reading.text(span)) if span else ""


def _in_columns(label: Text, body: RenderableType) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=_LABEL)
    grid.add_column(ratio=1)
    grid.add_row(label, body)
    return Padding(grid, (0, 0, 0, 2))


def _words_in(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())
