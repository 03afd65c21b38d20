"""Makes features.json: what pandas makes of a series, which the tests of rnn.features and of the feature table hold ours against.

    out/golden/bin/python test/golden/make_features_golden.py

Set up as make_golden.py says, with pandas.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

random = np.random.default_rng(762)
STEPS = 50
series = pd.Series(np.round(random.normal(3, 20, STEPS), 3))
# unevenly, across midnights, month ends, a leap day and a year's end; also before 1970
times = pd.DatetimeIndex(
    np.sort(
        np.concatenate(
            [
                pd.date_range("1969-12-29 22:15", periods=10, freq="9h").values,
                pd.date_range("2024-02-27 03:00", periods=20, freq="5h").values,
                pd.date_range("2024-12-30 23:59", periods=20, freq="31h").values,
            ]
        )
    )
)

columns = [({"kind": "value"}, series)]
for n in (1, 2, 3, 7, 14):
    columns.append(({"kind": "lag", "n": n}, series.shift(n)))
for n in (2, 7, 14, 30):
    window = series.rolling(window=n)
    columns += [
        ({"kind": "mean", "n": n}, window.mean()),
        ({"kind": "sd", "n": n}, window.std()),
        ({"kind": "min", "n": n}, window.min()),
        ({"kind": "max", "n": n}, window.max()),
    ]
for n in (1, 2):
    columns.append(({"kind": "difference", "n": n}, series.diff(n)))
columns.append(({"kind": "sma", "n": 5}, series.rolling(5).mean()))
for n in (1, 5, 12):
    columns.append(({"kind": "ema", "n": n}, series.ewm(span=n, adjust=False).mean()))


def wilder(changes, n):
    """The mean of the first n changes, and from there on an exponential one of which each new change is 1/n."""
    seeded = changes.iloc[n:].copy()
    seeded.iloc[0] = changes.iloc[1 : n + 1].mean()
    return seeded.ewm(alpha=1 / n, adjust=False).mean().reindex(changes.index)


for n in (3, 14):
    gain, loss = wilder(series.diff().clip(lower=0), n), wilder(-series.diff().clip(upper=0), n)
    columns.append(({"kind": "rsi", "n": n}, 100 - 100 / (1 + gain / loss)))
columns += [
    ({"kind": "hour"}, times.hour),
    ({"kind": "dayOfWeek"}, times.day_of_week),
    ({"kind": "dayOfMonth"}, times.day),
    ({"kind": "month"}, times.month),
    ({"kind": "quarter"}, times.quarter),
    ({"kind": "hourSin"}, np.sin(2 * np.pi * times.hour / 24)),
    ({"kind": "hourCos"}, np.cos(2 * np.pi * times.hour / 24)),
    ({"kind": "dayOfWeekSin"}, np.sin(2 * np.pi * times.day_of_week / 7)),
    ({"kind": "dayOfWeekCos"}, np.cos(2 * np.pi * times.day_of_week / 7)),
    ({"kind": "monthSin"}, np.sin(2 * np.pi * times.month / 12)),
    ({"kind": "monthCos"}, np.cos(2 * np.pi * times.month / 12)),
    ({"kind": "dayOfYearSin"}, np.sin(2 * np.pi * times.day_of_year / 365.25)),
    ({"kind": "dayOfYearCos"}, np.cos(2 * np.pi * times.day_of_year / 365.25)),
]
golden = {
    "versions": {"pandas": pd.__version__, "numpy": np.__version__},
    "series": series.tolist(),
    "times": [time.isoformat() + "Z" for time in times],
    "columns": [
        {"feature": feature, "values": [None if np.isnan(v) else round(float(v), 12) for v in values]}
        for feature, values in columns
    ],
}
Path(__file__).with_name("features.json").write_text(json.dumps(golden, separators=(",", ":"), allow_nan=False) + "\n")
