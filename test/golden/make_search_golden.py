"""Writes search.json: the rungs of successive halving as scikit-learn cuts them.

Run: python make_search_golden.py, with the packages of requirements.txt.
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.base import BaseEstimator
from sklearn.experimental import enable_halving_search_cv  # noqa: F401
from sklearn.model_selection import HalvingRandomSearchCV


class Trial(BaseEstimator):
    """Learns nothing: only how often it is asked, and with what, matters."""

    def __init__(self, a=0, epochs=1):
        self.a = a
        self.epochs = epochs

    def fit(self, x, y):
        return self

    def score(self, x, y):
        return -self.a


CASES = [
    (27, 3, 1, 27),
    (20, 3, 1, 20),
    (10, 3, 1, 27),
    (81, 3, 1, 81),
    (9, 3, 2, 50),
    (50, 2, 1, 100),
    (64, 2, 4, 64),
    (100, 4, 1, 50),
    (7, 2, 5, 40),
    (1, 3, 1, 10),
    (2, 3, 1, 10),
    (3, 3, 1, 10),
    (30, 3, 10, 10),
    (30, 3, 4, 11),
    (30, 3, 4, 12),
    (17, 2.5, 1, 30),
    (40, 1.5, 2, 30),
    (16, 4, 3, 100),
    (33, 2, 3, 25),
    (12, 5, 1, 60),
    (90, 3, 1, 200),
    (5, 2, 1, 2),
]

x = np.zeros((20, 1))
cases = []
for trials, eta, minimum, maximum in CASES:
    search = HalvingRandomSearchCV(
        Trial(),
        {"a": list(range(1000))},
        n_candidates=trials,
        factor=eta,
        resource="epochs",
        min_resources=minimum,
        max_resources=maximum,
        cv=2,
        random_state=0,
        refit=False,
    ).fit(x, np.zeros(20))
    cases.append(
        {
            "trials": trials,
            "eta": eta,
            "minEpochs": minimum,
            "maxEpochs": maximum,
            "n_candidates": search.n_candidates_,
            "n_resources": search.n_resources_,
        }
    )

golden = {"versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__}, "cases": cases}
path = Path(__file__).parent / "search.json"
path.write_text(json.dumps(golden, indent=1) + "\n")
