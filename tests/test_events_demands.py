"""Demands, refusals and support: who asks, refuses or backs whom, and what is none of these."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Found = Callable[..., tuple[list[str], list[str]]]
Read = Callable[..., Reading]


def test_the_topic_before_a_colon_asks_nothing(parties: Found):
    text = "Liban : Emmanuel Macron appelle Saad Hariri à la retenue."
    assert parties("REQUEST", text) == (["Emmanuel Macron"], ["Saad Hariri"])


def test_the_object_of_what_is_asked_is_not_asked(parties: Found):
    text = "Paris a exhorté Moscou à traduire en justice les auteurs de l'attaque."
    assert parties("REQUEST", text) == (["France"], ["Russie"])


def test_who_launched_an_appeal_makes_it(parties: Found):
    text = "Emmanuel Macron a relayé les appels lancés par la police pour identifier un suspect."
    assert parties("REQUEST", text)[0] == ["police française"]


def test_an_appeal_is_to_whom_it_wants_to_act(parties: Found):
    text = "Des appels pour que Joe Biden choisisse une femme ont été lancés."
    assert parties("REQUEST", text)[1] == ["Joe Biden"]


def test_a_verb_goes_on_with_the_one_of_its_tense(parties: Found):
    text = "Le Premier ministre Jean Martin a estimé qu'aucune erreur n'avait été commise et a refusé de démissionner."
    assert parties("REJECT", text)[0] == ["Jean Martin"]


def test_nobody_refuses_what_he_asks_himself(parties: Found):
    text = "Le maire Paul Petit a demandé à Jean Martin de partir, mais il a refusé."
    assert parties("REJECT", text) == (["Jean Martin"], ["Paul Petit"])


def test_who_is_reproached_with_an_act_is_its_agent(parties: Found):
    text = "Kiev a reproché à Emmanuel Macron de soutenir Moscou."
    assert parties("SUPPORT", text) == (["Emmanuel Macron"], ["Russie"])


def test_support_keeps_its_complement_behind_a_verb(parties: Found):
    text = "Rachida Dati a évoqué le ralliement de Jean Martin à Anne Hidalgo."
    assert parties("SUPPORT", text) == (["Jean Martin"], ["Anne Hidalgo"])


def test_a_clitic_in_a_relative_clause_is_who_the_sentence_is_about(parties: Found):
    text = "Donald Trump est accusé de proximité avec les suprémacistes, qui l'ont soutenu en 2016."
    assert parties("SUPPORT", text)[1] == ["Donald Trump"]


def test_a_bare_noun_behind_a_name_is_set_beside_it(parties: Found):
    text = "La région est partagée entre l'influence de la Turquie, soutien de l'Azerbaïdjan, et celle de la Russie."
    assert parties("SUPPORT", text) == (["Turquie"], ["Azerbaïdjan"])


def test_his_is_not_of_many(parties: Found):
    text = "Emmanuel Macron est en baisse. Les Français approuvent son choix à 40%."
    assert parties("SUPPORT", text)[1] == ["Emmanuel Macron"]


def test_what_is_hoped_for_is_given_by_another(parties: Found):
    text = "Emmanuel Macron se rend en Lituanie. Vilnius espère son soutien."
    assert parties("SUPPORT", text) == (["Emmanuel Macron"], ["Lituanie"])


def test_who_faces_reproaches_is_whom_one_defends_against_them(parties: Found):
    text = "Paul Petit a défendu Jean Martin face aux accusations."
    assert parties("ACCUSE", text)[1] == ["Jean Martin"]


def test_who_condemns_a_deed_did_not_do_it(parties: Found):
    assert parties("SANCTION", "Les sanctions dénoncées par Moscou restent en vigueur.")[0] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("L'Allemagne y est opposée.", "REJECT"),
        ("Ankara a pris le parti de Bakou.", "SUPPORT"),
        ("Gabriel Attal a tendu la main à Christian Estrosi.", "SUPPORT"),
        ("Marine Le Pen avait dit son opposition à la réforme.", "REJECT"),
    ],
)
def test_turns_of_phrase(text: str, kind: str, read: Read):
    assert [event.type for event in read(text, "2020-10-23").events] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire Paul Petit a vanté son bilan.",
        "Le juge a demandé au témoin s'il connaissait la victime.",
        "Les électeurs sont appelés à désigner leur maire.",
        "Eric Martin, invité de RTL, a parlé de son livre.",
        "Paul Petit soutient avoir été piégé.",
        "L'étudiant a refusé d'être nommé.",
        "Le pape a salué la foule.",
    ],
)
def test_no_demand_refusal_or_support(text: str, read: Read):
    kinds = {event.type for event in read(text, "2020-10-23").events}
    assert not kinds & {"REQUEST", "REJECT", "SUPPORT"}, text


def test_what_is_wanted_is_no_fact_yet(read: Read):
    events = read("Berlin a lancé un appel pour que l'Iran libère les otages.", "2020-10-23").events
    assert [event.status for event in events if event.type == "RETREAT"] == ["proposed"]


def test_who_asked_for_what_is_refused_is_turned_down(parties: Found):
    text = "Kaboul a refusé de libérer les captifs réclamés par les talibans."
    assert parties("REJECT", text) == (["Afghanistan"], ["talibans"])


def test_to_refuse_to_harm_somebody_turns_nobody_down(parties: Found):
    assert parties("REJECT", "La Suède refuse de sanctionner Alexandre Loukachenko.") == (["Suède"], [])


def test_who_refuses_without_more_refuses_what_was_asked(parties: Found):
    text = "Londres réclame une enquête. La Chine a refusé."
    assert parties("REJECT", text) == (["Chine"], ["Royaume-Uni"])


def test_a_letter_is_to_whom_one_asks(parties: Found):
    text = "Dans une lettre ouverte adressée à Jean Castex, Paul Petit a demandé la gratuité des masques."
    assert parties("REQUEST", text) == (["Paul Petit"], ["Jean Castex"])


def test_you_in_a_letter_is_whom_it_is_to(parties: Found):
    text = '"Nous vous exhortons à agir", a écrit Paul Petit dans une lettre à Emmanuel Macron.'
    assert parties("REQUEST", text) == (["Paul Petit"], ["Emmanuel Macron"])


def test_an_answer_is_asked_of_who_would_give_it(parties: Found):
    assert parties("REQUEST", "Paul Petit a réclamé une réaction de Jean Castex.")[1] == ["Jean Castex"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le député Paul Petit exprime son soutien à Jean Castex.", "held"),
        ("Le député Paul Petit a fait part de son soutien à Jean Castex.", "held"),
        ("La Turquie soutient l'Azerbaïdjan.", "ongoing"),
    ],
)
def test_support_is_held_once_it_is_said(text: str, status: str, read: Read):
    assert [event.status for event in read(text, "2020-10-23").events if event.type == "SUPPORT"] == [status]


def test_a_phrase_may_part_an_auxiliary_from_its_participle(parties: Found):
    text = "Aleksandar Vucic a de son côté estimé que Donald Trump avait raison et l'a invité à Belgrade."
    assert parties("REQUEST", text)[0] == ["Aleksandar Vucic"]


def test_a_relative_clause_may_have_its_subject_behind_it(parties: Found):
    text = "L'appel qu'a lancé Emmanuel Macron à Vladimir Poutine est resté sans réponse."
    assert parties("REQUEST", text) == (["Emmanuel Macron"], ["Vladimir Poutine"])


def test_a_second_relative_clause_is_of_the_same_noun(parties: Found):
    text = "C'est Jean Martin qui déclenche des conflits et qui appelle Paul Petit à l'aide."
    assert parties("REQUEST", text) == (["Jean Martin"], ["Paul Petit"])


def test_the_agent_of_a_passive_stands_behind_what_is_asked(parties: Found):
    text = "Jean Martin a été appelé à démissionner par Paul Petit."
    assert parties("REQUEST", text) == (["Paul Petit"], ["Jean Martin"])


def test_a_participle_opens_a_sentence(parties: Found):
    text = "Félicité par Emmanuel Macron, Jean Martin a promis de travailler."
    assert parties("SUPPORT", text) == (["Emmanuel Macron"], ["Jean Martin"])


def test_who_calls_himself_favourable_is(parties: Found):
    text = "Paul Petit s'est dit favorable à la proposition de Jean Castex."
    assert parties("SUPPORT", text) == (["Paul Petit"], ["Jean Castex"])


def test_what_is_demanded_with_que_is_no_fact_yet(read: Read):
    events = read("Paul Petit a exigé du ministre Jean Martin qu'il démissionne.", "2020-10-23").events
    assert [event.status for event in events if event.type == "RETREAT"] == ["proposed"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Kiev n'a pas accepté la proposition de Moscou.", (["Ukraine"], ["Russie"])),
        ("Paul Petit a décliné l'invitation d'Emmanuel Macron.", (["Paul Petit"], ["Emmanuel Macron"])),
    ],
)
def test_what_is_not_accepted_is_refused(text: str, sides: tuple[list[str], list[str]], parties: Found):
    assert parties("REJECT", text) == sides


def test_a_proposal_that_is_not_accepted_was_made(read: Read):
    events = read("Kiev n'a pas accepté la proposition de Moscou.", "2020-10-23").events
    assert [event.status for event in events if event.type == "REQUEST"] == ["held"]


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden a assuré Emmanuel Macron de son soutien.",
        "Emmanuel Macron a reçu le soutien de Joe Biden.",
        "Emmanuel Macron peut compter sur le soutien de Joe Biden.",
    ],
)
def test_support_is_of_whom_gives_it(text: str, parties: Found):
    assert parties("SUPPORT", text) == (["Joe Biden"], ["Emmanuel Macron"])


def test_calls_for_a_resignation_are_made_to_who_would_resign(parties: Found):
    assert parties("REQUEST", "Les appels à la démission de Jean Martin se multiplient.")[1] == ["Jean Martin"]


def test_a_name_may_open_a_list_of_those_who_ask(parties: Found):
    text = "La France et dix autres pays ont demandé à Pékin d'ouvrir ses marchés."
    assert parties("REQUEST", text) == (["France", "dix autres pays"], ["Chine"])


@pytest.mark.parametrize(
    "text",
    [
        '"Jean Martin m\'a demandé de partir", a affirmé Paul Petit.',
        '"Jean Martin nous a demandé de partir", a affirmé Paul Petit.',
        "Paul Petit a affirmé que Jean Martin lui avait demandé de partir.",
    ],
)
def test_who_tells_of_a_demand_may_be_asked(text: str, parties: Found):
    assert parties("REQUEST", text) == (["Jean Martin"], ["Paul Petit"])


def test_you_is_whom_one_speaks_to(parties: Found):
    text = '"Je vous demande d\'y renoncer", a dit Paul Petit à Jean Martin.'
    assert parties("REQUEST", text) == (["Paul Petit"], ["Jean Martin"])


def test_what_one_is_called_to_do_may_stand_behind_a_phrase(parties: Found):
    text = "Emmanuel Macron appelle le gouvernement néerlandais, dans un communiqué commun, à agir."
    assert parties("REQUEST", text) == (["Emmanuel Macron"], ["gouvernement néerlandais"])


def test_a_demand_in_a_letter_is_to_whom_it_went(parties: Found):
    text = "Les élus ont fait la même demande dans une lettre ouverte adressée à Emmanuel Macron."
    assert parties("REQUEST", text)[1] == ["Emmanuel Macron"]


def test_a_plural_relative_clause_is_of_the_whole_list(parties: Found):
    text = "Jeanne Dupont, ainsi que Paul Petit et Jean Martin, qui ont sollicité Boris Johnson, sont à Londres."
    assert sorted(parties("REQUEST", text)[0]) == ["Jean Martin", "Jeanne Dupont", "Paul Petit"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ('Jean Martin a demandé à ses troupes de "suivre les consignes".', "ses troupes"),
        ("Jean Martin a exhorté le monde à ne pas oublier les pauvres.", "le monde"),
        ("Jean Martin a demandé au public de rester chez lui.", "public"),
        ("Jean Martin a appelé davantage de ses administrés à suivre son exemple.", "ses administrés"),
    ],
)
def test_who_shall_do_something_is_somebody(text: str, asked: str, parties: Found):
    assert parties("REQUEST", text) == (["Jean Martin"], [asked])


@pytest.mark.parametrize(
    "text",
    [
        "Jean Martin a demandé à plusieurs reprises de partir.",
        "Jean Martin a demandé à son tour de voter.",
    ],
)
def test_how_often_something_is_asked_is_nobody(text: str, parties: Found):
    assert parties("REQUEST", text) == (["Jean Martin"], [])


@pytest.mark.parametrize(
    "text",
    [
        "Le Festival proposera une sélection de 200 films.",
        "Le restaurant propose des plats locaux à ses clients.",
        "France Télévisions proposera des contenus dispersés jusqu'ici.",
        "Le maire utilise ce qu'on appelle une prime, destinée à tous.",
        "Le navire, qui avait secouru des migrants, avait appelé les secours dans la nuit de vendredi à samedi.",
        "Après avoir demandé où trouver un médecin, Jean Martin est parti.",
        "Les usines font face à la demande intérieure.",
        "La police a lancé un appel à témoins.",
    ],
)
def test_what_asks_nothing_of_anybody(text: str, read: Read):
    assert "REQUEST" not in {event.type for event in read(text, "2020-10-23").events}


def test_a_letter_is_to_whom_one_asks_something(parties: Found):
    text = "Jean Martin a envoyé une lettre à Emmanuel Macron afin de réclamer des masques."
    assert parties("REQUEST", text)[1] == ["Emmanuel Macron"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Paris a exigé des excuses de Pékin.", "Chine"),
        (
            "Des manifestants bloquent une route, exigeant davantage d'aide des autorités brésiliennes.",
            "autorités brésiliennes",
        ),
        ("Les élus demandent un moratoire sur le déploiement des antennes au gouvernement.", "gouvernement français"),
    ],
)
def test_the_thing_tells_who_is_asked_for_it(text: str, asked: str, parties: Found):
    assert parties("REQUEST", text)[1] == [asked]


def test_whose_demands_are_dismissed_made_them(parties: Found):
    assert parties("REQUEST", "La cour d'appel a débouté le groupe Bolloré de ses demandes.")[0] == ["Bolloré"]


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("Alger a rejeté la demande d'extradition de Paul Petit.", []),
        ("Alger a rejeté la demande d'asile de Paul Petit.", ["Paul Petit"]),
    ],
)
def test_whom_a_deed_would_befall_did_not_ask_for_it(text: str, asking: list[str], parties: Found):
    assert parties("REQUEST", text)[0] == asking


def test_what_ought_to_be_done_to_somebody_is_not_asked_of_him(parties: Found):
    assert parties("REQUEST", '"Ces familles doivent être hébergées", a demandé Jean Petit.') == (["Jean Petit"], [])


def test_what_one_shall_do_something_to_is_not_asked(parties: Found):
    text = "Ces législatives que l'opposition vénézuélienne appelle à boycotter auront lieu dimanche."
    assert parties("REQUEST", text) == (["opposition vénézuélienne"], [])


def test_who_is_asked_by_journalists_is_asked_nothing(read: Read):
    events = read("Sollicité vendredi par l'AFP, Matignon n'a pas réagi.", "2020-10-23").events
    assert "REQUEST" not in {event.type for event in events}


def test_where_one_is_invited_is_not_whom(parties: Found):
    text = "Jean Martin a démissionné après l'invitation de Donald Trump à Camp David."
    assert parties("REQUEST", text) == (["Donald Trump"], [])


def test_what_one_advises_others_to_do_one_does_not(parties: Found):
    text = "Les autorités canadiennes recommandent d'éviter de demander de l'aide à des voisins."
    assert "autorités canadiennes" not in parties("AID", text)[1]


def test_who_gets_what_is_advised_is_not_asked(parties: Found):
    assert parties("REQUEST", "Des enfants reçoivent les vaccins recommandés par la France.") == (["France"], [])


def test_where_the_thing_is_that_is_asked_for_is_not_asked(parties: Found):
    text = "Des milliers de personnes ont signé une pétition demandant le retrait de la statue de Macdonald à Montréal."
    assert parties("REQUEST", text)[1] == []


def test_who_did_what_should_end_does_not_ask_for_its_end(parties: Found):
    text = "L'ONU appelle à la levée du blocus du Qatar par l'Arabie saoudite."
    assert parties("REQUEST", text)[0] == ["ONU"]


def test_a_capital_that_one_asks_is_its_country_and_no_place(read: Read):
    reading = read("Un moratoire a été proposé par Moscou à Washington.", "2018-10-23")
    assert {event.place for event in reading.events} == {None}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "La tribune, signée par les maires de Lyon et de Nice, demande au Sénat d'agir.",
            (["les maires de Lyon et de Nice"], ["Sénat"]),
        ),
        (
            "La lettre, adressée mardi à Boris Johnson par 40 députés, réclame un report.",
            (["40 députés"], ["Boris Johnson"]),
        ),
        (
            "La résolution adoptée par le Parlement européen appelle la Turquie à agir.",
            (["Parlement européen"], ["Turquie"]),
        ),
        ("Le Sénat a adopté une résolution qui exige le retrait des troupes russes.", (["Sénat"], ["Russie"])),
        (
            "Quarante maires ont publié une tribune dans Le Monde. Le texte demande au Sénat d'agir.",
            (["Quarante maires"], ["Sénat"]),
        ),
        ("Le Monde a publié une tribune qui demande au Sénat d'agir.", ([], ["Sénat"])),
    ],
)
def test_what_a_text_demands_is_demanded_by_who_wrote_it(text: str, sides: tuple[list[str], list[str]], parties: Found):
    assert parties("REQUEST", text) == sides


@pytest.mark.parametrize(
    ("text", "asking", "asked"),
    [
        (
            "Le ministre Jean Martin s'est rendu à Lyon pour dire la nécessité de fermer les bars et exhorter les"
            " maires à agir.",
            ["Jean Martin"],
            ["les maires"],
        ),
        ("Nicolas Maduro, dont Washington exige le départ, a reçu la presse.", ["États-Unis"], ["Nicolas Maduro"]),
        (
            "Invité par le président turc, Boris Johnson se rendra à Ankara.",
            ["Recep Tayyip Erdogan"],
            ["Boris Johnson"],
        ),
        ("Invité par le président russe, Emmanuel Macron ira à Moscou.", ["Vladimir Poutine"], ["Emmanuel Macron"]),
    ],
)
def test_a_demand_has_its_parties_in_any_clause(text: str, asking: list[str], asked: list[str], parties: Found):
    assert parties("REQUEST", text) == (asking, asked)


def test_a_demand_that_something_is_done_at_was_made(read: Read):
    reading = read("L'ONU se réunira lundi à la demande de la France.", date="2018-10-23")
    assert [e.status for e in reading.events if e.type == "REQUEST"] == ["held"]


@pytest.mark.parametrize("called", ["une journée d'action", "une grève", "un rassemblement"])
def test_the_day_behind_what_is_called_for_is_its_own(called: str, read: Read):
    reading = read(f"La CGT a appelé à {called} jeudi.", date="2018-10-23")
    days = {e.type: e.time and reading.time(e.time).value for e in reading.events}
    assert days == {"REQUEST": None, "PROTEST": "2018-10-25"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("L'Iran n'acceptera jamais les conditions de Washington.", (["Iran"], ["États-Unis"])),
        ("La Turquie ne cédera pas aux menaces de l'Otan.", (["Turquie"], ["Otan"])),
        ("Damas ne se pliera pas aux exigences de Washington.", (["Syrie"], ["États-Unis"])),
        ("La France refuse d'accorder l'asile à Julian Assange.", (["France"], ["Julian Assange"])),
        ("L'Otan refuse de reconnaître la victoire d'Alexandre Loukachenko.", (["Otan"], ["Alexandre Loukachenko"])),
        ("Donald Trump a mis son veto à une loi du Congrès.", (["Donald Trump"], ["Congrès"])),
        ("Moscou a refusé la réforme de l'Otan.", (["Russie"], ["Otan"])),
    ],
)
def test_who_is_turned_down_is_whose_the_thing_is(text: str, sides: tuple[list[str], list[str]], read: Read):
    reading = read(text, date="2018-10-23")
    found = [
        (e.status, [reading.actor(a).name for a in e.agents], [reading.actor(a).name for a in e.recipients])
        for e in reading.events
        if e.type == "REJECT"
    ]
    assert found == [("held", *sides)]


def test_a_demand_was_made_to_who_turned_it_down(parties: Found):
    text = "La demande du ministre Jean Martin a été rejetée par l'Otan."
    assert parties("REQUEST", text) == (["Jean Martin"], ["Otan"])


@pytest.mark.parametrize("text", ["La Turquie ripostera à l'Otan.", "La Turquie a promis de riposter à l'Otan."])
def test_a_blow_that_is_announced_is_a_threat_made(text: str, read: Read):
    assert [(e.type, e.status) for e in read(text, date="2018-10-23").events] == [("THREATEN", "held")]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Donald Trump a accordé son pardon à Joe Arpaio.", (["Donald Trump"], ["Joe Arpaio"])),
        ("Justin Trudeau a exprimé ses regrets à Greta Thunberg.", (["Justin Trudeau"], ["Greta Thunberg"])),
        ("Le gouvernement italien a fait marche arrière.", (["gouvernement italien"], [])),
        ("Le gouvernement italien a lâché du lest.", (["gouvernement italien"], [])),
    ],
)
def test_who_gives_way(text: str, sides: tuple[list[str], list[str]], parties: Found):
    assert parties("CONCEDE", text) == sides


@pytest.mark.parametrize(
    "asks",
    [
        "a conseillé à Moscou de",
        "a convaincu Moscou de",
        "a convié Moscou à",
        "a encouragé Moscou à",
        "a intimé à Moscou de",
        "a réclamé à Moscou de",
        "a supplié Moscou de",
    ],
)
def test_what_one_is_asked_to_do_is_no_fact_yet(asks: str, read: Read):
    reading = read(f"Paris {asks} retirer ses troupes de Syrie.", date="2018-10-23")
    found = {e.type: (e.status, [reading.actor(a).name for a in (*e.agents, *e.recipients)]) for e in reading.events}
    assert found == {"REQUEST": ("held", ["France", "Russie"]), "RETREAT": ("proposed", ["Russie"])}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Cuba demande la levée des sanctions américaines.", ["États-Unis"]),
        ("Le pape appelle à la fin des bombardements turcs.", ["Turquie"]),
        ("Londres exige la suspension du projet de loi de Pékin.", ["Chine"]),
        ("Le pape a lancé un appel à la levée des sanctions américaines.", ["États-Unis"]),
        ("Les avocats demandent la remise en liberté de Julian Assange.", []),
        ("Le pape a demandé la fin de la guerre.", []),
    ],
)
def test_what_shall_end_is_ended_by_who_does_it(text: str, asked: list[str], parties: Found):
    assert parties("REQUEST", text)[1] == asked


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Les sanctions américaines contre le Soudan ont été levées.", (["États-Unis"], [])),
        ("La levée de l'embargo de l'ONU est prévue en octobre.", (["ONU"], [])),
        ("La levée de l'immunité du député Jean Petit est prévue.", ([], [])),
        ("Dix maires ont obtenu une dérogation.", ([], ["Dix maires"])),
    ],
)
def test_a_measure_is_lifted_by_who_took_it(text: str, sides: tuple[list[str], list[str]], parties: Found):
    assert parties("CONCEDE", text) == sides


def test_a_boycott_that_is_called_for_is_of_whom_it_names(parties: Found):
    text = "L'opposition a appelé les clients au boycott de Danone."
    assert parties("SANCTION", text) == (["les clients"], ["Danone"])


def test_what_a_thing_demands_is_asked_by_nobody(read: Read):
    reading = read("Cela demande beaucoup de travail, a reconnu Jean Martin.")
    assert not [e for e in reading.events if e.type == "REQUEST"]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ('"Les plages doivent rester ouvertes", a plaidé Jean Martin.', True),
        ('"Il est urgent d\'agir", a plaidé Jean Martin.', True),
        ('"Il faut que ça s\'arrête", a supplié Jean Martin.', True),
        ('"C\'est du dialogue", a plaidé Jean Martin.', False),
    ],
)
def test_who_pleads_asks_for_what_must_be(text: str, asks: bool, read: Read):
    assert [e.type for e in read(text).events if e.type == "REQUEST"] == ["REQUEST"] * asks


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Jean Martin a plaidé contre la réforme de l'Otan.", "REJECT", (["Jean Martin"], ["Otan"])),
        ("La journaliste Jeanne Martin a été menacée de mort.", "THREATEN", ([], ["Jeanne Martin"])),
        ("La CPI a autorisé Laurent Gbagbo à quitter la Belgique.", "CONCEDE", (["CPI"], ["Laurent Gbagbo"])),
    ],
)
def test_sides_of_plain_sentences(text: str, kind: str, sides: tuple[list[str], list[str]], parties: Found):
    assert parties(kind, text) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Angela Merkel s'est entretenue avec Joe Biden, à qui elle a demandé de retirer ses troupes.",
            (["Angela Merkel"], ["Joe Biden"]),
        ),
        (
            "Les syndicats ont rencontré le ministre Jean Martin, auquel ils ont demandé une prime.",
            (["Les syndicats"], ["Jean Martin"]),
        ),
        ("Angela Merkel a appelé, devant l'ONU, à lutter contre la faim.", (["Angela Merkel"], ["ONU"])),
        ("Devant la presse, Angela Merkel a demandé une enquête.", (["Angela Merkel"], [])),
        (
            "Lors d'un entretien avec Joe Biden, Angela Merkel a demandé le retrait du navire.",
            (["Angela Merkel"], ["Joe Biden"]),
        ),
        ("Avec l'Allemagne, la France a demandé à l'ONU d'agir.", (["France", "Allemagne"], ["ONU"])),
        (
            "Dans une lettre à Emmanuel Macron, le roi du Maroc appelle à la paix.",
            (["Mohammed VI"], ["Emmanuel Macron"]),
        ),
    ],
)
def test_who_hears_a_demand_is_asked(text: str, sides: tuple[list[str], list[str]], read: Read):
    reading = read(text, date="2020-06-11")
    found = [
        ([reading.actor(a).name for a in e.agents], [reading.actor(a).name for a in e.recipients])
        for e in reading.events
        if e.type == "REQUEST"
    ]
    assert found == [sides]


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("Le président Jean Martin a donné l'ordre au maire Paul Petit de rouvrir ses frontières.", ["Paul Petit"]),
        ("Le maire Paul Petit a reçu l'ordre de rouvrir ses frontières.", ["Paul Petit"]),
    ],
)
def test_who_gets_an_order_shall_carry_it_out(text: str, ordered: list[str], read: Read):
    reading = read(text, date="2018-10-23")
    found = [(e.status, [reading.actor(a).name for a in e.agents]) for e in reading.events if e.type == "CONCEDE"]
    assert found == [("proposed", ordered)]


def test_whose_a_thing_is_does_not_ask_with_who_follows(parties: Found):
    text = "Les Américains veulent une réforme de la police et les militants demandent une enquête."
    assert parties("REQUEST", text)[0] == ["les militants"]


def test_an_officer_of_a_union_asks_for_himself(parties: Found):
    text = '"On nous méprise", a dit Fabien Petit, délégué central CGT, qui réclame le retrait du plan.'
    assert parties("REQUEST", text)[0] == ["Fabien Petit"]


@pytest.mark.parametrize(
    "text",
    [
        "La Cédéao a exigé des militaires qu'ils nomment un civil.",
        "La Cédéao a exigé lundi des militaires au pouvoir à Gao qu'ils nomment un président civil.",
    ],
)
def test_somebody_is_asked_to_do_what_que_tells(text: str, parties: Found):
    assert parties("REQUEST", text)[1][0].startswith("des militaires")


def test_who_asks_would_inflict_the_penalty(parties: Found):
    text = "Washington a sommé Ankara de libérer le pasteur, sous peine d'imposer des sanctions."
    assert parties("SANCTION", text)[0] == ["États-Unis"]
