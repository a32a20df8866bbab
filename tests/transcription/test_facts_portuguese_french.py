"""What is drawn from Portuguese and French sentences; a fact too many fails as well as one too few."""

import pytest
from saying import written

PORTUGUESE = {
    "não acho que era a polícia": "",
    "não tem agentes da imigração": "",
    "não tem carros da imigração": "vehicles=none?",
    "pegaram um rapaz": "taken=yes",
    "pegaram dois rapazes": "taken=yes",
    "pegaram um táxi": "",
    "estão levando as pessoas": "taken=yes activity=arresting",
    "estão procurando emprego": "",
    "estão procurando alguém": "activity=searching",
    "as crianças estão aqui": "",
    "meu filho foi preso ano passado": "when=before",
    "eu estou preso em casa": "",
    "esperando": "activity=waiting?",
    "duas caminhonetes pretas": "vehicles=2-3 vehicle_colour=black",
    "um carro sem placa": "vehicles=single? vehicle_kind=car",
    "tenho uma entrevista de imigração": "",
    "a ambulância levou ela": "",
    "tem três agentes da imigração lá fora": "agents=3-5 agency=ice",
    "dois ou três policiais": "agents=3-5? agency=police",
    "uns quinze agentes": "agents=11-",
    "mais de dez agentes": "agents=11-",
    "acho que eram quatro agentes": "agents=3-5?",
    "três agentes não cinco": "agents=3-5",
    "vinte e cinco agentes": "agents=11-",
    "uma dúzia de agentes": "agents=11-",
    "ônibus número cinco": "",
    "às cinco": "when=today?",
    "não tinha carros": "vehicles=none",
    "duas vans brancas": "vehicles=2-3 vehicle_kind=van vehicle_colour=white",
    "três viaturas": "vehicles=2-3 vehicle_kind=patrol",
    "era a polícia": "agency=police",
    "não era a imigração era a polícia": "agency=police",
    "não tinha polícia": "",
    "chamei a polícia": "",
    "ainda estão aqui": "now=now",
    "foram embora há duas horas": "now=left when=today",
    "foram embora há meia hora": "now=left when=under-120",
    "foram embora às nove e meia": "now=left when=today",
    "ontem à noite": "when=before",
    "levaram duas pessoas": "taken=yes",
    "não levaram ninguém": "taken=no",
    "levaram a maria": "",
    "levaram duas horas": "",
    "usam coletes e máscaras": "uniform=vest uniform=mask",
    "batendo na porta e pedindo documentos": "activity=knocking activity=asking_papers",
    "alô está me ouvindo": "",
    "a alice não tem documentos": "",
}
FRENCH = {
    "ce n'est pas la police c'est l'immigration": "agency=ice",
    "je ne pense pas que c'était la police": "",
    "il n'y a pas de voitures de la police aux frontières": "vehicles=none?",
    "je ne vois pas d'agents de l'immigration": "",
    "ils ont pris deux personnes": "taken=yes",
    "ils ont pris trois hommes": "taken=yes",
    "ils ont pris deux photos": "",
    "je suis toujours là": "",
    "mes enfants sont encore là": "",
    "ils sont toujours là": "now=now",
    "ils sont entrés dans le magasin": "",
    "ils sont entrés dans la maison": "activity=searching",
    "une voiture sans plaque": "vehicles=single? vehicle_kind=car",
    "j'ai un rendez-vous avec l'immigration": "",
    "ils cherchent du travail": "",
    "mon frère a été arrêté l'année dernière": "when=before",
    "elle a été emmenée à l'hôpital": "",
    "il y a trois agents de l'immigration dehors": "agents=3-5 agency=ice",
    "deux ou trois policiers": "agents=3-5? agency=police",
    "une quinzaine d'agents": "agents=11-",
    "plus de dix agents": "agents=11-",
    "je crois qu'il y avait quatre agents": "agents=3-5?",
    "trois agents non cinq": "agents=3-5",
    "vingt-cinq agents": "agents=11-",
    "quatre-vingt-dix-neuf agents": "agents=11-",
    "le bus numéro cinq": "",
    "à cinq heures": "when=today?",
    "pas de voitures": "vehicles=none",
    "ils sont à pied": "vehicles=none",
    "deux fourgons blancs": "vehicles=2-3 vehicle_kind=van vehicle_colour=white",
    "trois voitures de police": "vehicles=2-3 vehicle_kind=patrol agency=police",
    "c'était la police": "agency=police",
    "ce n'était pas l'immigration c'était la police": "agency=police",
    "il n'y avait pas de police": "",
    "j'ai appelé la police": "",
    "ils sont encore là": "now=now",
    "ils sont partis il y a deux heures": "now=left when=today",
    "ils sont partis il y a une demi-heure": "now=left when=under-120",
    "ils sont partis à neuf heures et demie": "now=left when=today",
    "hier soir": "when=before",
    "ils ont emmené deux personnes": "taken=yes activity=arresting",
    "ils n'ont emmené personne": "taken=no",
    "ils ont pris une photo": "",
    "ils ont des gilets et des masques": "uniform=vest uniform=mask",
    "ils frappent à la porte et demandent les papiers": "activity=knocking activity=asking_papers",
    "allô vous m'entendez": "",
    "alice n'a pas de papiers": "",
}


@pytest.mark.parametrize("text", PORTUGUESE)
def test_a_portuguese_sentence_gives_exactly_these_facts(text: str) -> None:
    assert written(text, language="pt") == set(PORTUGUESE[text].split())


@pytest.mark.parametrize("text", FRENCH)
def test_a_french_sentence_gives_exactly_these_facts(text: str) -> None:
    assert written(text, language="fr") == set(FRENCH[text].split())


def test_accents_part_words_where_a_language_says_so() -> None:
    assert written("ils sont là", language="fr") == {"now=now"}
    assert written("ils sont la", language="fr") == set()
