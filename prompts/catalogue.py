"""What is said: every message in every language, ready to speak. Floor 1.

Everything is read, parsed and warmed up when a Catalogue is made; after that no file is touched and nothing is compiled,
because the carrier hangs up on an app that thinks for long. A new review, text or recording counts after the next start.

While a call is on the line only MissingPrompt can come out of here. A value that was not handed over costs the sentence it
belongs to; `prompts.check` finds such things beforehand.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from prompts import reviews
from prompts.commands import load_commands
from prompts.languages import Language, layers, load_languages
from prompts.messages import Folder, Message, Problem, fold, read_folder
from prompts.pieces import LINE_NAME, Piece, wanted
from prompts.recordings import load_recordings
from prompts.reviews import Reviews, ReviewState
from prompts.rights import CORE, NOTICE, Rights, is_rights_text, load_rights
from prompts.said import Said, Spoken
from prompts.spelling import spoken_number
from prompts.splitting import fits_one_say, split
from prompts.tongue import Tongue, tongue
from prompts.voiced import Voiced, voiced

MASTER = "en"
STAFF_FILES = frozenset({"verifier", "studio", "texts", "desk", "salute", "methods"})
"""The files of what verifiers and coordinators hear; all others are for callers."""


class MissingPrompt(LookupError):
    """This message cannot be said in this language. Permanent until somebody writes or records it."""

    permanent = True

    def __init__(self, prompt: str, language: str) -> None:
        super().__init__(f"There is no “{prompt}” in “{language}”. Write or record it, and run the prompt check.")
        self.prompt = prompt
        self.language = language


class Catalogue:
    """Every message in every language.

    overlay      `<home>/prompts`: its `<lang>/` folders replace single messages or add languages, its packs/<name>/ too
    name         who runs the line; an overlay's own `line-name` in a language is more exact and wins there
    legal_help   the operator's legal-help number; digits are read one by one. Without it no text that needs it is said
    demo         play rights texts nobody approved, with a spoken notice before them
    today        the day reviews are held against

    Raises LanguagesError or RightsError for a data file that cannot be used.
    """

    def __init__(
        self,
        *,
        overlay: Path | None = None,
        name: str | None = None,
        legal_help: str | None = None,
        demo: bool = False,
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
    ) -> None:
        self._today, self.overlay, self._demo = today, overlay, demo
        self._legal = spoken_number(legal_help or "")
        self.roots = layers(overlay)
        self.known_languages: Mapping[str, Language] = load_languages(self.roots)
        self.rights_data: Rights = load_rights(self.roots)
        found: dict[str, list[Problem]] = {}
        texts = {each: self._texts_of(each, found) for each in self._folders()}
        shipped = read_folder(self.roots[0] / MASTER, "shipped").messages
        added = {key: text for key, text in texts[MASTER].items() if key in self.rights_data.prompts}
        # The English that is shipped, and of packs what rights.toml knows of: what every other text is held against.
        self.master: Mapping[str, Message] = {**added, **shipped}
        self._tongues: dict[str, Tongue] = {}
        for each, language in self.known_languages.items():
            spoken = self.master if language.recorded_only else texts.get(each, {})
            if spoken:
                self._tongues[each] = tongue(language, spoken, name=name, legal=self._legal)
        self._reviews = reviews.load([(each, root / each) for root in self.roots for each in self.known_languages])
        self.recordings = load_recordings(self.roots, tuple(self.known_languages))
        for each, sentence in (*self._reviews.problems, *self.recordings.problems):
            found.setdefault(each, []).append(Problem(where=each, prompt="", what=sentence))
        self.problems: Mapping[str, tuple[Problem, ...]] = {each: tuple(which) for each, which in found.items()}
        self._voiced: dict[str, Voiced] = dict(voiced(self._tongues, MASTER, self.recordings))
        self._commands = {each: load_commands(each, self.roots) for each in self.known_languages}

    def _folders(self) -> list[str]:
        with_texts = {each.parent.name for root in self.roots for each in root.glob("*/*.ftl")}
        return [*self.known_languages, *sorted(with_texts - self.known_languages.keys())]

    def _texts_of(self, language: str, found: dict[str, list[Problem]]) -> dict[str, Message]:
        messages: dict[str, Message] = {}
        for place, root in enumerate(self.roots):
            folder: Folder = read_folder(root / language, "overlay" if place else "shipped")
            messages |= folder.messages
            found.setdefault(language, []).extend(folder.problems)
        if messages and language not in self.known_languages:
            what = "has texts but no language.toml: add one to its folder"
            found[language].append(Problem(where=language, prompt="", what=what))
        return messages

    # --- what there is ---

    @property
    def prompts(self) -> frozenset[str]:
        """The ids of the English master: what the conversations may ask for."""
        return frozenset(self.master)

    @property
    def essential(self) -> frozenset[str]:
        """What a caller's language cannot do without. The topics of "your rights" are offered where they can be said."""
        return frozenset(
            each.id
            for each in self.master.values()
            if each.origin == "shipped" and each.file not in {*STAFF_FILES, "topics", "bulletin"}
            if not is_rights_text(each.id) or each.id in (NOTICE, CORE)
        )

    @property
    def reviews(self) -> Reviews:
        """All reviews, for lists and status pages."""
        return self._reviews

    @property
    def has_legal_help(self) -> bool:
        """Whether a legal-help number was given."""
        return bool(self._legal)

    def languages(self) -> tuple[str, ...]:
        """Every language that has texts, or is made to be recorded, in menu order, whether complete or not."""
        return tuple(self._tongues)

    def language(self, language: str) -> Language:
        """Names, voice and direction of a language. Raises KeyError for one that has no language.toml."""
        return self.known_languages[language]

    def language_name(self, of: str, language: str) -> str:
        """What a language is called in another one; its id if nobody knows it any more."""
        return self.language(language).name_of(self.language(of)) if of in self.known_languages else of

    def commands(self, language: str) -> Mapping[str, str]:
        """The words our people may write in a text and the commands they mean: those of their language, and the English ones it has no
        other use for."""
        return {**self._commands[MASTER], **self._commands.get(language, {})}

    def messages(self, language: str) -> Mapping[str, Message]:
        """Every message of a language as written, the overlay's in place of the shipped ones."""
        return self._tongues[language].messages if language in self._tongues else {}

    def variables(self, prompt: str) -> frozenset[str]:
        """The variables of a message in the English master, $name and $legal among them. Raises MissingPrompt."""
        if prompt not in self.master:
            raise MissingPrompt(prompt, MASTER)
        return self.master[prompt].variables

    def source(self, prompt: str, language: str) -> str:
        """The text a reviewer approves: words and placeables on one line. Raises MissingPrompt."""
        return self._message(prompt, language).source

    def pieces(self, language: str, prompts: frozenset[str] | None = None) -> tuple[Piece, ...]:
        """What is to be recorded so that these messages (callers' unless given) can be said from recordings, digits included."""
        there, ours = self._tongues[language], self.language(language)
        known = (each for each in there.messages.values() if each.id in self.master)
        chosen = [each for each in known if (self.for_callers(each.id) if prompts is None else each.id in prompts)]
        named = {LINE_NAME: there.line_name}
        return tuple(replace(each, text=named.get(each.id, each.text)) for each in wanted(chosen, ours, self.language(MASTER)))

    def for_callers(self, prompt: str) -> bool:
        """Whether callers hear this message, not verifiers or coordinators."""
        return self.master[prompt].file not in STAFF_FILES

    def can_say(self, prompt: str, language: str) -> bool:
        """Whether there is a voice for this message: the carrier's, or a person's recording of all of it."""
        if prompt not in self.messages(language):
            return False
        return bool(self.language(language).voice) or (language in self._voiced and prompt in self._voiced[language])

    def complete(self, language: str) -> bool:
        """Whether callers can be served: everything essential can be said."""
        return bool(self.master) and all(self.can_say(each, language) for each in self.essential)

    def serves_staff(self, language: str) -> bool:
        """Whether verifiers and coordinators can be spoken to in this language."""
        return all(self.can_say(each.id, language) for each in self.master.values() if each.file in STAFF_FILES)

    def reviewed(self, language: str) -> bool:
        """Whether callers can be served with approved words only, today."""
        return self.complete(language) and all(self.is_reviewed(each, language) for each in self.essential)

    def review_state(self, prompt: str, language: str) -> ReviewState:
        """Where one text stands today. Where only recordings can say it, they must have been listened to as well."""
        message = self.messages(language).get(prompt)
        if message is None:
            return ReviewState.NOT_REVIEWED
        sound = self._only_sound(prompt, language)
        return self._reviews.state(prompt, language, message.source, self._today(), sound)

    def is_reviewed(self, prompt: str, language: str) -> bool:
        """Whether exactly this text is approved today."""
        return self.review_state(prompt, language) is ReviewState.REVIEWED

    def review_due(self, prompt: str, language: str) -> date | None:
        """The last day on which the approval of this text holds; None if it has none today."""
        if not self.is_reviewed(prompt, language):
            return None
        sound = self._only_sound(prompt, language)
        return self._reviews.due(prompt, language, self.source(prompt, language), self._today(), sound)

    def _only_sound(self, prompt: str, language: str) -> str:
        """What a reviewer must have listened to: the recordings, where nothing else says this message."""
        return "" if self.language(language).voice else self.sound(prompt, language)

    def sound(self, prompt: str, language: str) -> str:
        """Fingerprint of the recordings that say this message; empty if it is not said from recordings."""
        return self._voiced[language].sound(prompt) if language in self._voiced else ""

    # --- what is said ---

    def text(self, prompt: str, language: str, /, **args: str | int) -> str:
        """The message on one line, in this language only. Raises MissingPrompt.

        Prompt and language go by position: messages have variables of the same names.

        For pages, texts and checks: it does not ask whether a rights text is reviewed. A call uses `say` and `rights`.
        """
        self._message(prompt, language)
        if self.language(language).recorded_only:
            raise MissingPrompt(prompt, language)
        return self._text(prompt, language, args)

    def say(self, prompt: str, language: str, /, **args: str | int) -> tuple[Said, ...]:
        """The message in as many <Say> or <Play> as it needs. Raises MissingPrompt, nothing else.

        A rights text asked for here goes through `rights`: there is no way to speak one that nobody approved.
        """
        if is_rights_text(prompt):
            return self.rights(prompt, language)
        return self._said(prompt, language, **args)

    def spoken(self, text: str, language: str) -> tuple[Spoken, ...]:
        """A text that is not a message, such as a transcript, in this language's voice. Raises MissingPrompt without one."""
        voice = self.known_languages.get(language)
        if voice is None or not voice.voice:
            raise MissingPrompt("text", language)
        pieces = split(fold(text), lambda piece: fits_one_say(piece, say_bytes=voice.say_bytes))
        return tuple(
            Spoken(text=words, language=language, voice=voice.voice, say_language=voice.say_language)
            for piece in pieces
            if (words := piece.strip())
        )

    def may_play(self, prompt: str, language: str) -> bool:
        """Whether a rights text may be played in this language today.

        None is before somebody has approved the words "this is not legal advice" that stand before it, and they can be said.
        """
        if not is_rights_text(prompt):
            return False
        if self._demo:
            return self._could_play(prompt, language) and self.can_say("sample-notice", language)
        return all(self._could_play(each, language) and self.is_reviewed(each, language) for each in (prompt, NOTICE))

    def plays(self, prompt: str, language: str) -> bool:
        """Whether this message, and not something in its place, would be heard: there is a voice for it, a rights text is approved, the
        operator's number is known if the message needs it."""
        if is_rights_text(prompt):
            return self.may_play(prompt, language)
        return self.can_say(prompt, language) and (self.has_legal_help or "legal" not in self.messages(language)[prompt].variables)

    def rights(self, prompt: str, language: str) -> tuple[Said, ...]:
        """A rights text if it is approved and not overdue; else what may be said instead.

        1. Approved: the text, and what packs add to it that is approved too. In a demonstration also without approval, after
           the spoken sample notice.
        2. Else core-now if that is approved, and the legal-help number if there is one.
        3. Else: not available, emergency number, legal-help number if there is one.

        The notice ("not legal advice") by itself has no replacement: not approved, it is an empty tuple.
        Raises MissingPrompt only if the language has none of these messages.
        """
        if self.may_play(prompt, language):
            return self._marked([prompt, *self._additions(prompt, language)], language)
        if prompt == NOTICE:
            return ()
        if self.may_play(CORE, language):
            return self._marked([CORE, *self._additions(CORE, language)], language) + self._if_there("legal-help-line", language)
        lines = ("rights-not-available", "emergency-line", "legal-help-line")
        said = tuple(each for line in lines for each in self._if_there(line, language))
        if not said:
            raise MissingPrompt(prompt, language)
        return said

    # --- inside ---

    def _message(self, prompt: str, language: str) -> Message:
        try:
            return self._tongues[language].messages[prompt]
        except KeyError:
            raise MissingPrompt(prompt, language) from None

    def _given(self, args: Mapping[str, str | int]) -> dict[str, str | int]:
        return {**({"legal": self._legal} if self._legal else {}), **args}

    def _text(self, prompt: str, language: str, args: Mapping[str, str | int]) -> str:
        if spoken := self._tongues[language].text(prompt, self._given(args)):
            return spoken
        raise MissingPrompt(prompt, language)

    def _said(self, prompt: str, language: str, /, **args: str | int) -> tuple[Said, ...]:
        self._message(prompt, language)
        heard = language in self._voiced and self._heard_by_a_reviewer(prompt, language)
        if heard and (played := self._voiced[language].say(prompt, self._given(args))):
            return played
        if not self.language(language).voice:
            raise MissingPrompt(prompt, language)
        return self.spoken(self._text(prompt, language, args), language)

    def _could_play(self, prompt: str, language: str) -> bool:
        return self.rights_data.enabled(prompt) and self.can_say(prompt, language)

    def _heard_by_a_reviewer(self, prompt: str, language: str) -> bool:
        """Whether the recordings of a rights text may be used: the approval must cover their sound, not the words alone."""
        if not is_rights_text(prompt) or (self._demo and not self.is_reviewed(prompt, language)):
            return True  # in a demonstration the sample notice stands before it
        source, sound = self.source(prompt, language), self.sound(prompt, language)
        return self._reviews.state(prompt, language, source, self._today(), sound) is ReviewState.REVIEWED

    def _additions(self, prompt: str, language: str) -> list[str]:
        return [each for each in self.rights_data.additions(prompt) if self.may_play(each, language)]

    def _marked(self, parts: list[str], language: str) -> tuple[Said, ...]:
        """The parts in turn, the sample notice before them if one of them is not approved."""
        said: tuple[Said, ...] = ()
        if not all(self.is_reviewed(each, language) for each in parts):
            said += self._said("sample-notice", language)
        for each in parts:
            said += self._said(each, language)
        return said

    def _if_there(self, prompt: str, language: str) -> tuple[Said, ...]:
        try:
            return self._said(prompt, language)
        except MissingPrompt:
            return ()
