"""NumPy and pandas, as a peer of npm run bench:data: each task once for each line that comes."""

import json
import sys
import time

import numpy as np
import pandas as pd

STEPS, LOOKBACK = int(sys.argv[1]), int(sys.argv[2])
random = np.random.default_rng(1)
values = np.cumsum(random.standard_normal(STEPS))
times = pd.date_range("2000-01-01", periods=STEPS, freq="h")


def view(of):
    return np.lib.stride_tricks.sliding_window_view(of, LOOKBACK)[:-1]


def targets():
    return np.ascontiguousarray(values[LOOKBACK:].reshape(-1, 1), dtype=np.float32)


def features():
    """Those of the chapter: rnn.features with its defaults."""
    series = pd.Series(values)
    columns = {"value": series}
    for n in (1, 2, 3, 7, 14):
        columns[f"lag_{n}"] = series.shift(n)
    for n in (7, 14, 30):
        window = series.rolling(window=n)
        columns[f"rolling_mean_{n}"] = window.mean()
        columns[f"rolling_std_{n}"] = window.std()
        columns[f"rolling_min_{n}"] = window.min()
        columns[f"rolling_max_{n}"] = window.max()
    for n in (1, 2):
        columns[f"diff_{n}"] = series.diff(n)
    hour, day = times.hour, times.day_of_week
    columns |= {
        "hour": hour,
        "day_of_week": day,
        "day_of_month": times.day,
        "month": times.month,
        "quarter": times.quarter,
        "hour_sin": np.sin(2 * np.pi * hour / 24),
        "hour_cos": np.cos(2 * np.pi * hour / 24),
        "day_of_week_sin": np.sin(2 * np.pi * day / 7),
        "day_of_week_cos": np.cos(2 * np.pi * day / 7),
    }
    return pd.DataFrame(columns)


WAYS = {
    "windows": {
        "ascontiguousarray(view, float32)": lambda: (np.ascontiguousarray(view(values), dtype=np.float32), targets()),
        "ascontiguousarray(view of float32)": lambda: (
            np.ascontiguousarray(view(values.astype(np.float32))),
            targets(),
        ),
    },
    "features": {"pandas": features},
}

print(json.dumps({"Python": sys.version.split()[0], "NumPy": np.__version__, "pandas": pd.__version__}), flush=True)
for line in sys.stdin:
    answer = {}
    for way, run in WAYS[line.strip()].items():
        before = time.perf_counter()
        result = run()
        answer[way] = (time.perf_counter() - before) * 1000
        del result
    print(json.dumps(answer), flush=True)
