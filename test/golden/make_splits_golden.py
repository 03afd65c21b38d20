"""Makes splits.json: the folds of scikit-learn's TimeSeriesSplit, and its MinMaxScaler with a feature_range, which the
tests of rnn.rollingOrigin and rnn.minMaxScaler hold ours against.

    out/golden/bin/python test/golden/make_splits_golden.py

Set up as make_golden.py says.
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.model_selection import TimeSeriesSplit
from sklearn.preprocessing import MinMaxScaler

folds = []
for n, options in [
    (30, {}),
    (31, {}),
    (100, {"n_splits": 3}),
    (100, {"n_splits": 3, "test_size": 10}),
    (100, {"n_splits": 4, "test_size": 7, "gap": 5}),
    (53, {"n_splits": 2, "gap": 3}),
    (100, {"n_splits": 5, "max_train_size": 20}),
    (60, {"n_splits": 4, "test_size": 10, "gap": 2, "max_train_size": 30}),
    (6, {"n_splits": 5}),
]:
    ours = {"n_splits": "folds", "test_size": "testSize", "gap": "gap", "max_train_size": "trainSize"}
    cuts = [
        [int(train[0]), int(train[-1]) + 1, int(test[0]), int(test[-1]) + 1]
        for train, test in TimeSeriesSplit(**options).split(np.zeros(n))
    ]
    folds.append({"n": n, "options": {ours[name]: value for name, value in options.items()}, "cuts": cuts})

random = np.random.default_rng(783)
train, other = np.round(random.normal(4, 9, (12, 3)), 3), np.round(random.normal(4, 9, (5, 3)), 3)
train[:, 1] = 2.5
ranges = []
for feature_range in [(-1, 1), (0, 10), (2, 2.5)]:
    scaler = MinMaxScaler(feature_range=feature_range).fit(train)
    ranges.append(
        {
            "featureRange": list(feature_range),
            "transformed": scaler.transform(other).tolist(),
            "inverse": scaler.inverse_transform(other).tolist(),
        }
    )

golden = {
    "versions": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
    "folds": folds,
    "minMax": {"train": train.tolist(), "other": other.tolist(), "ranges": ranges},
}
Path(__file__).with_name("splits.json").write_text(json.dumps(golden, separators=(",", ":"), allow_nan=False) + "\n")
