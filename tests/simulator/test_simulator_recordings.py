"""Speaking into a Record, and what becomes of it."""

import io

import pytest
import requests
import soundfile
from little_app import LINE, App

from simulator import Phone, StandInCarrier, audio

RECORD = '<Record action="/recorded" recordingStatusCallback="/recording" timeout="3"/>'


@pytest.fixture(autouse=True)
def _asks(app: App) -> None:
    app["/answer"] = f"<Say>After the beep.</Say>{RECORD}<Say>Nothing was said.</Say>"
    app["/recorded"] = "<Say>Thank you.</Say>"


def voice(seconds: float = 1.0, rate: int = 44_100) -> bytes:
    file = io.BytesIO()
    tone = audio.tone(seconds)
    soundfile.write(file, audio.soxr.resample(tone, audio.RATE, rate), rate, format="FLAC")
    return file.getvalue()


def test_a_recording_is_kept_as_telephone_audio(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    call = alice.calls(LINE).hears("beep").speaks(voice(2), then="#").hears("Thank you")
    asked = app.to("/recorded")[0]
    assert (asked["Digits"], asked["RecordingDuration"], asked["CallStatus"]) == ("#", "2", "in-progress")
    assert asked["RecordingSid"] == call.recordings[0]
    media = requests.get(asked["RecordingUrl"], auth=(carrier.account_sid, carrier.auth_token), timeout=5)
    info = soundfile.info(io.BytesIO(media.content))
    assert (info.samplerate, info.channels, info.subtype) == (8000, 1, "PCM_16")
    assert media.headers["Content-Type"] == "audio/wav"


def test_the_status_callback_comes_later_without_from_to_or_call_status(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    call = alice.calls(LINE).speaks(voice())
    assert app.to("/recording") == []
    carrier.settle()
    (told,) = app.to("/recording")
    assert not {"From", "To", "CallStatus"} & set(told)
    assert (told["RecordingStatus"], told["RecordingSource"], told["CallSid"]) == ("completed", "RecordVerb", call.sid)
    assert all(asked.signed for asked in app.asked)


def test_falling_silent_ends_a_recording_without_digits(app: App, alice: Phone) -> None:
    alice.calls(LINE).speaks(voice()).hears("Thank you")
    assert "Digits" not in app.to("/recorded")[0]


def test_silence_asks_for_nothing_and_the_next_verb_runs(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = (
        RECORD.replace("timeout", 'recordingStatusCallbackEvent="completed absent" timeout') + "<Say>Nothing was said.</Say>"
    )
    call = alice.calls(LINE).stays_silent().hears("Nothing was said")
    carrier.settle()
    assert app.to("/recorded") == []
    assert app.to("/recording")[0]["RecordingStatus"] == "absent"
    assert call.recordings == []


def test_absent_is_not_told_unless_asked_for(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    alice.calls(LINE).stays_silent()
    carrier.settle()
    assert app.to("/recording") == []


@pytest.mark.parametrize("sound", [audio.as_wav(audio.silence(2)), audio.as_wav(audio.tone(0.05))])
def test_speaking_too_quietly_or_too_briefly_is_absent(app: App, alice: Phone, sound: bytes) -> None:
    alice.calls(LINE).speaks(sound, then="#").hears("Nothing was said")
    assert app.to("/recorded") == []


def test_any_key_ends_a_recording_by_default(app: App, alice: Phone) -> None:
    alice.calls(LINE).presses("7").hears("Nothing was said")
    app["/answer"] = RECORD.replace("timeout", 'finishOnKey="#" timeout')
    call = alice.calls(LINE)
    with pytest.raises(ValueError, match="does not end this recording"):
        call.speaks(voice(), then="7")


def test_hanging_up_while_recording_still_asks_the_action(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    call = alice.calls(LINE).speaks(voice(), then="hangup").has_ended()
    (asked,) = app.to("/recorded")
    assert (asked["Digits"], asked["CallStatus"], asked["RecordingDuration"]) == ("hangup", "completed", "1")
    assert call.recordings == [asked["RecordingSid"]]
    call.does_not_hear("Thank you")
    carrier.quiet()


def test_a_long_pause_ends_the_recording_where_it_begins(app: App, alice: Phone) -> None:
    sound = audio.as_wav(audio.np.concatenate([audio.tone(1), audio.silence(4), audio.tone(1)]))
    alice.calls(LINE).speaks(sound, then="#").hears("Thank you")
    assert app.to("/recorded")[0]["RecordingDuration"] == "1"


def test_a_recording_is_never_longer_than_its_maximum(app: App, alice: Phone) -> None:
    app["/answer"] = '<Record action="/recorded" maxLength="2"/>'
    alice.calls(LINE).speaks(voice(5))
    assert app.to("/recorded")[0]["RecordingDuration"] == "2"


def test_keys_are_taken_during_the_prompt_and_speech_after_it(app: App, alice: Phone) -> None:
    app["/answer"] = f'<Gather action="/menu" numDigits="1" timeout="1"><Say>Say it, or press star.</Say></Gather>{RECORD}'
    call = alice.calls(LINE).hears("Say it").speaks(voice()).hears("Thank you")
    assert [heard.kind for heard in call.script] == ["say", "silent", "beep", "spoke", "say", "ended"]


def test_where_nobody_records_speaking_is_a_mistake(app: App, alice: Phone) -> None:
    app["/answer"] = '<Gather action="/menu"/><Gather action="/menu"/>'
    with pytest.raises(AssertionError, match="nobody is recording"):
        alice.calls(LINE).speaks(voice())


def test_an_old_line_leaves_only_the_middle_of_a_voice() -> None:
    low = audio.for_telephone(
        audio.as_wav(audio.np.sin(audio.np.arange(8000) * 2 * audio.np.pi * 100 / 8000) * 0.5), band_limit=True
    )
    kept = audio.for_telephone(voice(1), band_limit=True)
    assert audio.np.abs(low).max() < 0.01
    assert audio.np.abs(kept).max() > 0.2


def test_media_come_late_are_deleted_for_good_and_can_be_replaced(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    auth = (carrier.account_sid, carrier.auth_token)
    carrier.media_missing_requests = 1
    call = alice.calls(LINE).speaks(voice())
    url = app.to("/recorded")[0]["RecordingUrl"]
    assert [requests.get(url, auth=auth, timeout=5).status_code for _ in range(2)] == [404, 200]
    assert requests.get(url + ".mp3", auth=auth, timeout=5).headers["Content-Type"] == "audio/mpeg"
    carrier.recording_media(call.recordings[0], b"RIFF", "audio/wav")
    assert requests.get(url + ".wav", auth=auth, timeout=5).content == b"RIFF"
    assert requests.delete(url + ".json", auth=auth, timeout=5).status_code == 204
    assert requests.get(url, auth=auth, timeout=5).status_code == 404
    assert requests.delete(url + ".json", auth=auth, timeout=5).status_code == 404
    assert requests.get(url + ".json?IncludeSoftDeleted=true", auth=auth, timeout=5).status_code == 200


def test_deletions_can_be_refused_or_only_pretended(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    auth = (carrier.account_sid, carrier.auth_token)
    alice.calls(LINE).speaks(voice())
    url = app.to("/recorded")[0]["RecordingUrl"]
    carrier.refuse_deletes = True
    assert requests.delete(url + ".json", auth=auth, timeout=5).status_code == 403
    carrier.refuse_deletes, carrier.pretend_deletes = False, True
    assert requests.delete(url + ".json", auth=auth, timeout=5).status_code == 204
    assert requests.get(url, auth=auth, timeout=5).status_code == 200
