"""What the parser tore from a word: sides, lists, subjects, objects and agents hung on a word between."""

from __future__ import annotations

from collections.abc import Iterator

from depeche.events.arguments import Args
from depeche.events.forms import SUBJECTS, Forms
from depeche.events.tree import NOMINAL, VERBAL

FAR = 15
"""Words within which the agent of a passive or the patient of a noun stands."""

_LISTED = 6
"""Members of a list that is put together again."""


def other_sides(forms: Forms) -> dict[int, int]:
    """The second of two sides hung on a word inside the first: *entre des rebelles payés par X et **Y***."""
    tree, found = forms.tree, dict[int, int]()
    between = forms.lexicon.preposition("entre")
    for k, form in enumerate(tree.form):
        first = tree.head[k]
        if form != between or tree.dep[k] != "case" or first < k:
            continue
        if any(tree.dep[c] == "conj" for c in tree.children[first]):
            continue
        torn = not tree.plural[first]
        for j in range(first + 1, min(first + FAR, len(tree.form) - 1)):
            if tree.form[j] in forms.lexicon.words("and") and tree.dep[j] == "cc":
                other = tree.head[j]
                if (begins := _taken_for_subject(forms, first, j)) is not None:
                    found[first] = begins
                inside = other > j and tree.dep[other] == "conj" and first < tree.head[other] < j
                if torn and inside and tree.pos[other] in NOMINAL and not tree.case(other):
                    found[first] = other
                break
            if tree.pos[j] == "PUNCT" or (tree.pos[j] in VERBAL and forms.finite(j)):
                break
            torn = torn or tree.pos[j] in VERBAL
    return found


def _taken_for_subject(forms: Forms, first: int, joined: int) -> int | None:
    """The second side that the parser made the subject of the verb behind it: *un accord entre Moscou **et Ankara** a
    été signé*."""
    tree, verb = forms.tree, forms.tree.head[joined]
    if verb < joined or not forms.is_verbal(verb) or tree.phrase(first).end > tree.start[joined]:
        return None
    begins = next((c for c in tree.children[verb] if c > joined and tree.dep[c] in SUBJECTS), None)
    if begins is None or any(tree.pos[k] not in {"DET", "ADJ", "NUM", "PROPN"} for k in range(joined + 1, begins)):
        return None
    return begins


def named_first(forms: Forms, i: int, args: Args) -> int | None:
    """The name that a verb was joined to instead of its subject: ***La France** et dix pays ont demandé*."""
    tree, name = forms.tree, forms.tree.head[i]
    joined = tree.child(i, "cc")
    if (
        tree.dep[i] != "conj"
        or name not in forms.names
        or joined is None
        or not tree.plural[tree.child(i, "aux:tense") or i]
    ):
        return None
    subjects = [c for c in tree.children[i] if tree.dep[c] in SUBJECTS and c < i]
    if len(subjects) != 1 or name + 1 > joined or not tree.opens[min(name, *tree.children[name])]:
        return None
    if any(forms.names.get(k) != forms.names[name] for k in range(name, joined)):
        return None
    return name if joined < subjects[0] and ("obj" in args if forms.passive(i) else "subj" in args) else None


def turned_round(forms: Forms, i: int) -> bool:
    """Whether a relative clause of *que* has its subject behind the verb: *la demande **qu'a formulée** Paris*."""
    tree = forms.tree
    have = tree.child(i, "aux:tense")
    if have is None or not tree.dep[i].startswith("acl") or tree.head[i] > have:
        return False
    before = [k for k in range(tree.head[i] + 1, have) if tree.pos[k] not in {"PUNCT", "ADV"}]
    return len(before) == 1 and tree.form[before[0]] in forms.lexicon.words("relative_object")


def resumed_by_que(forms: Forms, i: int) -> int | None:
    """The object that *que* resumes where the parser took it for a conjunction: ***Apple**, qu'il accuse de*."""
    tree = forms.tree
    mark = next((c for c in tree.children[i] if tree.form[c] in forms.lexicon.words("relative_object")), None)
    if mark is None or tree.dep[mark] != "mark" or mark > i or mark < 2 or tree.child(i, *SUBJECTS) is None:
        return None
    if tree.dep[i] == "acl:relcl" and tree.head[i] < mark:
        return tree.head[i]
    named = mark - 2 if tree.form[mark - 1] == "," else -1
    return forms.root_of_name(named) if named in forms.names else None


def torn_subject(forms: Forms, verb: int) -> int | None:
    """The subject that a fronted adverbial has drawn to it: *à l'inverse, **les ministres** ont félicité*."""
    tree = forms.tree
    for c in tree.children[verb]:
        if c < verb and tree.dep[c].startswith("obl"):
            for d in tree.children[c]:
                first = min((k for k in tree.children[d] if tree.dep[k] == "det"), default=d)
                apart = first > 0 and tree.form[first - 1] == "," and tree.child(d, "cc", "case") is None
                if c < d < verb and tree.dep[d] in {"conj", "appos"} and tree.pos[d] in NOMINAL and apart:
                    return d
    return None


def torn_object(forms: Forms, verb: int, clause: int) -> int | None:
    """The object that the relative clause behind it was made of: *dénonce **la loi** que Pékin veut imposer*."""
    tree, what = forms.tree, forms.lexicon.words("relative_object")
    nouns = [d for d in tree.children[clause] if tree.dep[d] in SUBJECTS and d > verb]
    if len(nouns) != 2 or tree.pos[nouns[0]] != "NOUN":
        return None
    return nouns[0] if any(tree.form[k] in what for k in range(nouns[0] + 1, nouns[1])) else None


def agent_after(forms: Forms, i: int) -> int | None:
    """The agent of a passive hung on a word between: *accusé d'espionnage pour le compte de X **par Y***."""
    tree = forms.tree
    controls = tree.verb(i) in forms.lexicon.words("object_control")
    for k in range(i + 1, min(i + FAR, len(tree.form) - 1)):
        if controls and tree.head[k] == i and forms.is_infinitive(k):
            continue  # *appelé à démissionner **par X***
        if tree.pos[k] in {"PUNCT", "VERB", "AUX", "SCONJ", "SPACE"}:
            return None
        if tree.form[k] == forms.lexicon.preposition("par") and tree.dep[k] == "case":
            noun = tree.head[k]
            if tree.case(tree.head[noun]) in forms.lexicon.words("aftermath"):
                return None  # *accusé d'espionnage après la prise de X **par Y***
            beside = [c for c in tree.children[noun] if tree.dep[c] in {"appos", "nmod", "flat:name"}]
            return noun if not forms.names.keys().isdisjoint({noun, *beside}) else None
    return None


def rest_of_list(forms: Forms, c: int) -> list[int]:
    """The heads of the names that a list goes on with, up to the one after *et*; none where it has no end."""
    tree, names = forms.tree, forms.names
    if c not in names:
        return []
    found: list[int] = []
    k = c
    while len(found) < _LISTED:
        span = names.get(k)
        k += 1
        while span is not None and names.get(k) == span:
            k += 1
        if k + 1 >= len(tree.form) or not (tree.form[k] == "," or tree.form[k] in forms.lexicon.words("and")):
            return []
        closing = tree.form[k] != ","
        k += 1
        while k + 1 < len(tree.form) and tree.pos[k] == "DET":
            k += 1
        if tree.pos[k] not in NOMINAL or (k not in names and tree.pos[k - 1] != "DET"):
            return []
        span = names.get(k)
        inside = range(k, k + 1) if span is None else [t for t in range(k, k + 8) if names.get(t) == span]
        found.append(next((t for t in inside if tree.head[t] not in inside), k))
        if closing:
            return found
    return []


def givers(forms: Forms, thing: int) -> Iterator[int]:
    """Who gave a thing, hung on it or on what measures it: *a reçu deux milliards de dollars **du FMI***."""
    tree = forms.tree
    for c in tree.children[thing]:
        if c > thing and tree.dep[c] == "nmod" and tree.case(c) == forms.lexicon.preposition("de"):
            if c in forms.names:
                yield c
            else:
                yield from givers(forms, c)
