"""Rebuild the fact tables of the package from their sources.

    python knowledge/build.py

Reads ``knowledge/sources`` and writes ``src/depeche/knowledge/tables``. The output is sorted and has no dates of its
own: building twice changes nothing. Sources and licences: ``src/depeche/knowledge/tables/README.md``.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from datetime import date as Day
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "knowledge")]

from romanise import french_spelling  # noqa: E402

from depeche.knowledge.fold import folded_words  # noqa: E402
from depeche.languages import table  # noqa: E402

SOURCES = ROOT / "knowledge" / "sources"
TABLES = ROOT / "src" / "depeche" / "knowledge" / "tables"

FAR = "9999-12-31"
KNOWN_UNTIL = "2026-08-22"
"""Until when the terms written by hand are known to hold where they have no end."""
OVERLAP = 60
"""Days by which a term of another source may overlap one written by hand in the same office before it is dropped."""
REIGN_SNAPSHOT = "2021-03-31"
ORG_KINDS = {"igo": "IGO", "igo_organ": "IGO", "court": "JUD", "alliance": "IGO", "forum": "IGO", "ngo": "NGO",
             "armed_group": "REB", "partially_recognised": "PRE", "coalition": "IGO"}  # fmt: skip
_SECTORS = {"": "", "1": "AREA", "seat": "CAPITAL", "state": "STATE"}
"""What a place written by hand is, by its column ``area``."""
HISTORIC = {
    "URSS": "Union soviétique|ex-URSS|ex URSS|Union des républiques socialistes soviétiques",
    "RDA": "Allemagne de l'Est",
    "RFA": "Allemagne de l'Ouest",
    "Yougoslavie": "ex-Yougoslavie",
    "Tchécoslovaquie": "ex-Tchécoslovaquie",
    "Empire ottoman": "",
    "Allemagne nazie": "IIIe Reich|Troisième Reich",
}
SHORT = {"Biélorussie": "Bélarus", "Tchéquie": "République tchèque", "Viêt Nam": "Vietnam"}
"""Countries that dispatches call by another name than the list does."""
COUNTRY_EXTRA = {"PSE": "Palestine", "NLD": "Hollande", "GBR": "", "USA": "Oncle Sam", "BLR": "Biélorussie|Belarus",
                 "KOR": "Corée du Sud", "MKD": "Macédoine", "CHN": "Chine populaire", "VNM": "Vietnam",
                 "BFA": "Burkina", "ARE": "Emirats", "BIH": "Bosnie", "GIN": "Guinée-Conakry|Guinée Conakry",
                 "LBY": "Lybie", "AZE": "Azerbaidjan"}  # fmt: skip
NOT_ALIAS = {
    "us",
    "uk",
    "r u",
    "soudan du sud|SDN",
    "cisjordanie",
    "bande de gaza",
    "autorite palestinienne",
    "republique islamique",
    "saint siege",
    "hexagone",
}
ORG_NOT_ALIAS = {
    "l europe",
    "les europeens",
    "les vingt huit",
    "les vingt sept",
    "les 28",
    "les 27",
    "croix rouge",
    "bruxelles",
    "la commission",
    "la coalition",
    "l alliance",
    "ce",
    "pe",
    "bm",
    "ama",
    "conseil de securite",
    "le cartel",
    "bad",
    "ai",
    "aq",
}
ORG_NAME = {
    "UNO": "ONU",
    "NATO": "Otan",
    "EUR": "Union européenne",
    "IMF": "FMI",
    "WHO": "OMS",
    "IAEA": "AIEA",
    "WTO": "OMC",
    "OECD": "OCDE",
    "OSCE": "OSCE",
    "ECB": "BCE",
    "UNHCR": "HCR",
    "UNICEF": "Unicef",
    "UNESCO": "Unesco",
    "WFP": "PAM",
    "FAO": "FAO",
    "ICC": "CPI",
    "ICJ": "CIJ",
    "ECHR": "CEDH",
    "ISIS": "groupe État islamique",
    "OPEC": "Opep",
    "ASEAN": "Asean",
    "ECOWAS": "Cédéao",
    "UNRWA": "Unrwa",
    "ICRC": "CICR",
    "G7": "G7",
    "G8": "G8",
    "G20": "G20",
    "APEC": "Apec",
    "OPCW": "OIAC",
    "CSTO": "OTSC",
    "FDS": "Forces démocratiques syriennes",
}
"""The usual short form of organisations whose list gives the long one."""
SHARED = {
    "Charles III",
    "Elizabeth II",
    "Emmanuel Macron",
    "Ban Ki-moon",
    "Mario Draghi",
    "Christine Lagarde",
    "Donald Tusk",
    "Josep Borrell",
    "Pierre Dartout",
}
"""Persons who hold offices in several countries or bodies under one name."""
MONARCHIES = """ARE AUS BEL BHR BRN BTN CAN DNK ESP GBR JOR JPN KHM KWT LIE LSO LUX MAR MCO MYS NLD NOR NZL OMN QAT
SAU SWE SWZ THA TON""".split()
"""Countries whose head of state is a king, queen, emir, sultan or emperor."""
LED = {"party_head": "PTY", "union_head": "LAB"}
"""The sector of those who head bodies that belong to no state."""
HIDDEN_OFFICES = {"igo_other", "head_of_state_or_government", "adviser", ""}


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a source table, comma- or tab-separated by its suffix."""
    path = SOURCES / name
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        if path.suffix == ".csv":
            return list(csv.DictReader(lines))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def key_of(text: str) -> str:
    """The folded words of a name, by which it is found."""
    return " ".join(folded_words(text))


def slug(text: str) -> str:
    """The folded words of a name, as a key."""
    return "-".join(folded_words(text))


Row = tuple[str, str, str, str, str, str]
"""A term: country or body, office, person, start, end, known until."""


class Builder:
    """Collects entities, their names and their terms from the sources, then writes the tables."""

    def __init__(self) -> None:
        self.entities: dict[str, list[str]] = {}
        self.names: dict[str, dict[str, str]] = defaultdict(dict)
        self.terms: set[Row] = set()
        self.hand: list[Row] = []
        self.adjectives: dict[str, str] = {}
        self.by_wikidata: dict[str, str] = {}

    def entity(
        self, key: str, kind: str, name: str, country: str = "", sector: str = "", gender: str = "", wikidata: str = ""
    ) -> str:
        """Add an entity, or fill what was not known of it; its key."""
        if key in self.entities:
            old = self.entities[key]
            for i, value in enumerate((kind, name, country, sector, gender, wikidata)):
                if not old[i]:
                    old[i] = value
        else:
            self.entities[key] = [kind, name, country, sector, gender, wikidata]
        self.alias(name, key)
        return key

    def alias(self, name: str, key: str, rule: str = "") -> None:
        """Note a name of an entity, with how it must be written (`Match.rule`)."""
        name = re.sub(r"^(les? |la |l')(?=[A-ZÉ])", "", name.strip()) if not re.match(r"L[ae] [A-ZÉ]", name) else name
        folded = key_of(name)
        if not folded:
            return
        if not rule and re.fullmatch(r"[A-ZÉ][A-ZÉ0-9&.-]{1,6}", name.strip()):
            rule = "A"
        elif not rule and name[:1].islower():
            rule = "l"
        elif not rule and re.match(r"L(es?|a) [A-ZÉ]", name):
            rule = "P"
        self.names[folded].setdefault(key, rule)

    # sources

    def countries(self) -> None:
        """Countries with their names, capitals and adjectives; historic ones by hand."""
        for row in rows("countries_fr.csv"):
            iso, core = row["iso3"], row["core"] == "1"
            name = SHORT.get(row["name_fr"], row["name_fr"])
            name = {"Territoires palestiniens": "Territoires palestiniens"}.get(name, name)
            key = f"country:{iso}"
            if not core:
                if iso in {"ATA"} or len(name) < 4:
                    continue
                self.entity(f"place:{slug(name)}", "place", name, iso)
                continue
            self.entity(key, "country", name, iso)
            for alias in [
                row["name_fr"],
                row["official_fr"],
                *row["aliases_fr"].split("|"),
                *COUNTRY_EXTRA.get(iso, "").split("|"),
            ]:
                folded = key_of(alias)
                if folded and folded not in NOT_ALIAS and f"{folded}|{iso}" not in NOT_ALIAS:
                    self.alias(alias, key)
            capital = row["capital_fr"]
            if capital and key_of(capital) != key_of(name):
                place = self.entity(f"place:{slug(capital)}", "place", capital, iso, "CAPITAL")
                for alias in row["capital_aliases_fr"].split("|"):
                    if alias not in {
                        "La Haye",
                        "Gaza",
                        "Le Cap",
                        "Abidjan",
                        "Rangoun",
                        "Dar es Salaam",
                        "Tel-Aviv",
                        "Tel Aviv",
                        "Sucre",
                        "Lobamba",
                        "Bujumbura",
                    }:
                        self.alias(alias, place)
            for column, mark in (
                ("adj_m", "ms"),
                ("adj_f", "fs"),
                ("adj_m_pl", "mp"),
                ("adj_f_pl", "fp"),
                ("adj_alt", ""),
            ):
                for form in row[column].split("|"):
                    self.adjective(form, iso, mark)
        for row in rows("adjectives_hand.tsv"):
            self.adjective(row["form"], row["iso3"], row["mark"])
        self.adjective("congolais", "COD", "ms", force=True)
        self.adjective("congolaise", "COD", "fs", force=True)
        for city, iso in (
            ("Tel-Aviv", "ISR"),
            ("Tel Aviv", "ISR"),
            ("Rangoun", "MMR"),
            ("Dar es Salaam", "TZA"),
            ("Bujumbura", "BDI"),
        ):
            self.entity(f"place:{slug(city)}", "place", city, iso)
        self.alias("Yerevan", "place:erevan")
        self.alias("Kyiv", "place:kiev")
        self.alias("Beijing", "place:pekin")
        for name, aliases in HISTORIC.items():
            key = self.entity(f"country:{slug(name)}", "country", name)
            for alias in aliases.split("|"):
                self.alias(alias, key)
        for form in ("russophone",):
            self.adjectives.pop(form, None)

    def adjective(self, form: str, iso: str, mark: str, *, force: bool = False) -> None:
        """Note an adjective of a country with what it agrees with; the first country of a form keeps it."""
        folded = "-".join(folded_words(form))
        if folded and (force or folded not in self.adjectives) and folded not in {"us"}:
            self.adjectives[folded] = f"{iso}\t{mark}\t{form}"

    def organisations(self) -> None:
        """International organisations, then bodies by hand."""
        for row in rows("organisations.csv"):
            key = f"org:{row['code']}"
            note = row["notes"]
            country = m[1] if (m := re.search(r"country ([A-Z]{3})", note)) else ""
            sector = m[1] if (m := re.search(r"sector ([A-Z]{3})", note)) else ORG_KINDS.get(row["kind"], "")
            self.entity(key, "organisation", ORG_NAME.get(row["code"], row["name_fr"]), country, sector)
            for column in ("name_fr", "acronyms_fr", "aliases_fr"):
                for alias in row[column].split("|"):
                    if key_of(alias) not in ORG_NOT_ALIAS:
                        self.alias(alias, key, "A" if column == "acronyms_fr" and len(alias) <= 3 else "")
            for alias in row["acronyms_en"].split("|"):
                if len(alias) > 3 and alias.isupper():
                    self.alias(alias, key, "A")
        self.alias("Conseil de sécurité", "org:UNSC")
        self.alias("Commission européenne", "org:EC")
        self.alias("commission européenne", "org:EC")
        self.alias("exécutif européen", "org:EC")
        for row in rows("organisations_hand.tsv"):
            folded = key_of(row["name"])
            known = next((k for k in self.names.get(folded, ()) if k.startswith("org:")), None)
            prefix = "org" if row["kind"] == "organisation" else "place"
            key = known or f"{prefix}:{slug(row['name'])}"
            self.entity(key, row["kind"], row["name"], row["country"] or "", row["sector"] or "")
            for alias in (row["aliases"] or "").split("|"):
                self.alias(alias, key)

    def places(self) -> None:
        """Places by hand."""
        for row in rows("places_hand.tsv"):
            key = f"place:{slug(row['name'])}"
            self.entity(key, "place", row["name"], row["country"] or "", _SECTORS[row["area"]])
            for alias in (row["aliases"] or "").split("|"):
                self.alias(alias, key)

    def treaties(self) -> None:
        """Treaties and agreements."""
        for row in rows("treaties_fr.csv"):
            if row["key"] == "UPU":
                continue
            key = f"agreement:{row['key']}"
            short = {"INF": "traité INF"}.get(row["key"], row["name_fr"])
            self.entity(key, "agreement", short)
            for column in ("name_fr", "acronyms_fr", "aliases_fr"):
                for alias in row[column].split("|"):
                    if key_of(alias) not in {
                        "article 5",
                        "article 50",
                        "espace schengen",
                        "start",
                        "accord de paix d alger",
                    }:
                        self.alias(alias, key)

    def people(self) -> None:
        """Leaders in their French spelling with their terms, then persons by hand."""
        for row in rows("leaders_fr_spellings.csv"):
            iso = row["iso3_or_org"] if f"country:{row['iso3_or_org']}" in self.entities else ""
            self.person(row["name_fr"], iso, row["wikidata_id"], "GOV" if iso else "IGO", "")
        for row in rows("terms_hand.tsv"):
            iso = row["where"] if f"country:{row['where']}" in self.entities else ""
            self.person(row["name"], iso, "", "GOV" if iso else LED.get(row["office"], "IGO"), row["gender"])
        spellings = {}
        for row in rows("leaders_fr_spellings.csv"):
            for label in (row["label_in_leaders_csv"], row["name_fr"]):
                if label:
                    spellings[(row["iso3_or_org"], key_of(label))] = row
        grouped: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
        surnames: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
        for row in rows("leaders.csv"):
            where = row["organisation"] or row["iso3"]
            name = row["name"]
            if (
                not re.search(r"[A-Za-z]", name)
                or row["office"] in HIDDEN_OFFICES
                or not re.fullmatch(r"[a-z_]+", row["office"])
            ):
                continue
            if row["source"].startswith("REIGN"):
                surnames[(where, key_of(name))].append(row)
            else:
                spelled = spellings.get((where, key_of(name)))
                grouped[(where, key_of(spelled["name_fr"] if spelled else french_spelling(name, where)))].append(row)
        by_last: dict[tuple[str, str], set[str]] = defaultdict(set)
        for (where, _), group in sorted(grouped.items()):
            label = group[0]["name"]
            spelled = spellings.get((where, key_of(label)))
            name = spelled["name_fr"] if spelled else french_spelling(label, where)
            wikidata = next((r["wikidata_id"] for r in group if r["wikidata_id"]), "")
            iso = group[0]["iso3"]
            key = self.person(name, iso, wikidata, "GOV" if iso else "IGO", "")
            self.alias(label, key)
            if spelled:
                for alias in spelled["other_forms"].split("|"):
                    if " " in alias:
                        self.alias(alias, key)
            by_last[(where, folded_words(name)[-1])].add(key)
            by_last[(where, folded_words(label)[-1])].add(key)
            for row in group:
                if not row["start"] or not where:
                    continue
                end = row["end"]
                if end and end < row["start"][: len(end)]:
                    continue
                known = end or (
                    m[1]
                    if (m := re.search(r"\((\d{4}-\d\d-\d\d)\)", row["source"]))
                    else max("2022-07-01", row["start"])
                )
                self.terms.add((where, row["office"], key, row["start"], end, known))
        for (where, last), group in sorted(surnames.items()):
            matches = by_last.get((where, last.split()[-1]), set()) if last else set()
            if len(matches) != 1:
                continue
            key = next(iter(matches))
            for row in group:
                self.terms.add((where, "effective_leader", key, row["start"], row["end"], row["end"] or REIGN_SNAPSHOT))
        for row in rows("terms_hand.tsv"):
            where = row["where"]
            iso = where if re.fullmatch(r"[A-Z]{3}", where) and f"country:{where}" in self.entities else ""
            if not iso and f"org:{where}" not in self.entities:
                where = next(k for k in self.names[where] if k.startswith("org:")).removeprefix("org:")
                iso = "FRA"
            spelled = spellings.get((where, key_of(row["name"])))
            key = self.person(
                spelled["name_fr"] if spelled else row["name"],
                iso,
                "",
                "GOV" if iso else LED.get(row["office"], "IGO"),
                row["gender"],
            )
            office = row["office"]
            self.hand.append((where, office, key, row["start"], row["end"] or "", row["end"] or KNOWN_UNTIL))
        for row in rows("leaders_fr_spellings.csv"):
            where = row["iso3_or_org"]
            iso = where if f"country:{where}" in self.entities else ""
            key = self.person(row["name_fr"], iso, row["wikidata_id"], "GOV" if iso else "IGO", "")
            for alias in row["other_forms"].split("|"):
                if " " in alias or len(alias) > 6:
                    self.alias(alias, key)
        for row in rows("people_hand.tsv"):
            key = self.person(row["name"], row["country"], "", row["sector"], row["gender"])
            for alias in (row["aliases"] or "").split("|"):
                self.alias(alias, key)

    def members(self) -> None:
        """Members of parties, as terms of an office of its own."""
        for row in rows("members_hand.tsv"):
            party = next(k for k in self.names[row["party"]] if k.startswith("org:"))
            key = f"person:{slug(row['name'])}"
            if key not in self.entities:
                key = self.person(row["name"], self.entities[party][2], "", "PTY", row["gender"])
            self.hand.append((party.removeprefix("org:"), "party_member", key, row["start"], "", KNOWN_UNTIL))

    def person(self, name: str, iso: str, wikidata: str, sector: str, gender: str) -> str:
        """Add a person; the key. Two of one name in two countries stay apart."""
        key = f"person:{slug(name)}"
        if wikidata and wikidata in self.by_wikidata:
            key = self.by_wikidata[wikidata]
        old = self.entities.get(key)
        clash = old and wikidata and old[5] and old[5] != wikidata
        abroad = old and iso and old[2] and old[2] != iso and name not in SHARED
        if clash or (abroad and not (wikidata and old[5] == wikidata)):
            key = f"person:{slug(name)}-{(wikidata or iso).lower()}"
        if wikidata:
            self.by_wikidata[wikidata] = key
        return self.entity(key, "person", name, iso, sector, gender, wikidata)

    # checks and output

    def prevail(self) -> None:
        """Let the terms written by hand win over those of the same office and time in the other sources."""
        by_post: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in self.hand:
            by_post[row[:2]].append(row)
        kept = {row for row in self.terms if not any(_rivals(row, mine) for mine in by_post.get(row[:2], ()))}
        self.terms = kept | set(self.hand)
        crowned = [row for row in self.terms if row[1] == "head_of_state" and row[0] in MONARCHIES]
        self.terms |= {(row[0], "monarch", *row[2:]) for row in crowned}

    def settle_terms(self) -> list[tuple[str, ...]]:
        """Terms of one person in one office that touch or overlap become one."""
        by_post: dict[tuple[str, str, str], list[tuple[str, str, str]]] = defaultdict(list)
        for where, office, key, start, end, known in self.terms:
            by_post[(where, office, key)].append((start, end, known))
        out = []
        for post, spans in sorted(by_post.items()):
            # An open term of an old extract is closed by a source that knows its end.
            merged: list[list[str]] = []
            for start, end, known in sorted(spans):
                if (merged and start[: len(merged[-1][2])] <= merged[-1][2]) or (
                    merged and start[:7] <= merged[-1][2][:7]
                ):
                    last = merged[-1]
                    if end and (not last[1] or end > last[1]):
                        last[1], last[2] = end, max(end, last[2]) if last[1] else end
                    elif not end and known > last[2]:
                        last[1], last[2] = "", known
                else:
                    merged.append([start, end, known])
            out += [(*post, *m) for m in merged]
        return out

    def genders(self) -> None:
        """Give persons the gender of their first name where no source tells it."""
        names = {row["name"]: row["gender"] for row in table("fr", "first_names")}
        for values in self.entities.values():
            if values[0] == "person" and not values[4]:
                values[4] = names.get(folded_words(values[1])[0], "")

    def write(self) -> None:
        """Write the tables, sorted."""
        TABLES.mkdir(parents=True, exist_ok=True)

        def put(name: str, header: str, lines: list[str]) -> None:
            (TABLES / name).write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")

        put("entities.tsv", "key\tkind\tname\tcountry\tsector\tgender\twikidata",
              ["\t".join([key, *values]) for key, values in sorted(self.entities.items())])  # fmt: skip
        names = ((words, "|".join(sorted(keys)), min(keys.values())) for words, keys in sorted(self.names.items()))
        put("names.tsv", "words\tkeys\trule", ["\t".join(row) for row in names])
        nouns = sorted((row["key"], row["nouns"]) for row in rows("nouns_hand.tsv"))
        put("nouns.tsv", "key\tnouns", ["\t".join(row) for row in nouns])
        put("terms.tsv", "where\toffice\tperson\tstart\tend\tknown_until", ["\t".join(t) for t in self.settle_terms()])
        put(
            "adjectives.tsv",
            "form\tcountry\tagreement\tspelling",
            [f"{form}\t{iso}" for form, iso in sorted(self.adjectives.items())],
        )

    def aliases(self) -> None:
        """Other names, each with its own rule of writing."""
        for row in rows("aliases_hand.tsv"):
            self.alias(row["alias"], row["key"], row["rule"] or "")


def _rivals(row: Row, mine: Row) -> bool:
    """Whether a term is of the person of one written by hand at that time, or of another who cannot be in office."""
    first, last = max(_day(row[3]), _day(mine[3])), min(_day(row[5]), _day(mine[5]))
    if row[2] == mine[2]:
        return first <= last
    return (last - first).days > OVERLAP


def _day(text: str) -> Day:
    parts = [int(part) for part in text.split("-")] + [1, 1]
    return Day(*parts[:3])


def main() -> None:
    """Build the tables."""
    builder = Builder()
    builder.countries()
    builder.organisations()
    builder.places()
    builder.treaties()
    builder.people()
    builder.members()
    builder.aliases()
    builder.prevail()
    builder.genders()
    builder.write()


if __name__ == "__main__":
    main()
