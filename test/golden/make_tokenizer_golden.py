"""Makes tokenizer.json: what the Tokenizer of tf-keras makes of ordinary and of hostile texts, and pad_sequences of Keras.

    out/golden/bin/python test/golden/make_tokenizer_golden.py

Set up as make_golden.py says.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tf_keras
from keras.utils import pad_sequences
from tf_keras.preprocessing.text import Tokenizer

HERE = Path(__file__).parent

# own sentences; letters are written as escapes where an editor could change them
PLAIN = [
    "The train leaves at nine, the bus at ten.",
    "Is the bus late? The bus IS late!",
    "",
    "Nobody takes the ferry at 9:30 -- it's too slow",
]
HOSTILE = [
    "__proto__ constructor toString __proto__ hasOwnProperty valueOf",
    "2020 7 7 007 2020 1e3 -1 0",
    "\U0001f600\U0001f600 na\u00efve nai\u0308ve \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1ee\U0001f1e9 \U00020bb7",
    "\u0130stanbul ISPARTA \u0131\u015f\u0131k \u1e9e STRASSE \u039f\u0394\u039f\u03a3 \u03a3 \u03a3.\u03b1 \u01c5",
    "a\u00a0b\u2003c\u3000d\u200be\ufefff\u000bg\u000ch\u0085i\u2028j",
    "dos line\r\nnext\r\nline \u00bfqu\u00e9? \u201cquoted\u201d \u2014dash\u2014",
    '\\ backslash "quote" <tag> {x} |y| ~z~ ^w^ `v` [u] @t #s $r %q &p *o +n =m',
]
NEW = [
    "the bus to istanbul takes nobody",
    "__proto__ isPrototypeOf 7 2021",
    "\U0001f600 \U0001f601 na\u00efve",
    "",
    "the the the train",
]
TEXTS = PLAIN + HOSTILE

OPTIONS = [
    {},
    {"oov_token": "<OOV>"},
    {"oov_token": "late"},
    {"num_words": 5},
    {"num_words": 5, "oov_token": "<OOV>"},
    {"num_words": 2, "oov_token": "<OOV>"},
    {"num_words": 500},
    {"lower": False},
    {"filters": ""},
    {"filters": "aeiou\U0001f600-]^\\"},
    {"split": ","},
    {"split": "th", "filters": ".!?"},
    {"split": "at", "lower": False},
    {"char_level": True},
    {"char_level": True, "oov_token": "<OOV>", "num_words": 12},
    {"char_level": True, "lower": False, "num_words": 30},
    {"char_level": True, "oov_token": "e"},
]


def case(options):
    tokenizer = Tokenizer(**options)
    tokenizer.fit_on_texts(TEXTS)
    return {
        "options": options,
        "wordIndex": list(tokenizer.word_index.items()),
        "wordCounts": list(tokenizer.word_counts.items()),
        "sequences": tokenizer.texts_to_sequences(TEXTS),
        "newSequences": tokenizer.texts_to_sequences(NEW),
        "texts": tokenizer.sequences_to_texts(tokenizer.texts_to_sequences(NEW)),
        "json": tokenizer.to_json(),
    }


def matrices():
    made = []
    for options in ({}, {"num_words": 6, "oov_token": "<OOV>"}, {"char_level": True, "num_words": 9}):
        tokenizer = Tokenizer(**options)
        tokenizer.fit_on_texts(PLAIN)
        made.append(
            {
                "options": options,
                "matrices": {
                    mode: tokenizer.texts_to_matrix(PLAIN + NEW, mode).tolist()
                    for mode in ("binary", "count", "freq", "tfidf")
                },
            }
        )
    return made


def fitted_twice():
    tokenizer = Tokenizer(num_words=8, oov_token="?")
    tokenizer.fit_on_texts(PLAIN)
    tokenizer.fit_on_texts(HOSTILE)
    tokenizer.fit_on_texts(NEW)
    return {
        "wordIndex": list(tokenizer.word_index.items()),
        "tfidf": tokenizer.texts_to_matrix(NEW, "tfidf").tolist(),
        "json": tokenizer.to_json(),
    }


def padded():
    sequences = [[1, 2, 3, 4, 5, 6], [], [7], [8, 9, 10]]
    return {
        "sequences": sequences,
        "cases": [
            {
                "options": {"padding": padding, "truncating": truncating, "value": value, **({"maxLength": length} if length else {})},
                "rows": pad_sequences(sequences, length, padding=padding, truncating=truncating, value=value).tolist(),
            }
            for length in (None, 1, 4, 9)
            for padding in ("pre", "post")
            for truncating in ("pre", "post")
            for value in (0, -1, 7)
        ],
    }


if __name__ == "__main__":
    made = {
        "madeBy": {"tf-keras": tf_keras.__version__, "keras": keras.__version__, "numpy": np.__version__},
        "plain": PLAIN,
        "hostile": HOSTILE,
        "fresh": NEW,
        "cases": [case(options) for options in OPTIONS],
        "matrices": matrices(),
        "fittedTwice": fitted_twice(),
        "padded": padded(),
    }
    (HERE / "tokenizer.json").write_text(json.dumps(made, separators=(",", ":")) + "\n")
