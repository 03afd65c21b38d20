"""Makes stationarity.json: statsmodels' adfuller on series of several kinds, and its mackinnonp along the axis, which the
tests of rnn.adfTest hold ours against.

    out/golden/bin/python test/golden/make_stationarity_golden.py

Set up as make_golden.py says.
"""

import json
import warnings
from pathlib import Path

import numpy as np
import statsmodels
from statsmodels.tsa.adfvalues import mackinnonp
from statsmodels.tsa.stattools import adfuller

warnings.simplefilter("ignore")
random = np.random.default_rng(7833)


def ar(n, coefficient, level=0.0):
    x = np.zeros(n)
    for t in range(1, n):
        x[t] = coefficient * x[t - 1] + random.normal()
    return x + level


t = np.arange(300)
series = {
    "walk": np.cumsum(random.normal(size=300)) + 100,
    "persistent": ar(200, 0.9, 20),
    "noise": random.normal(5, 2, 120),
    "trend": 0.05 * t + ar(300, 0.5),
    "season": 10 * np.sin(2 * np.pi * t / 12) + ar(300, 0.3),
    "explosive": np.exp(t[:80] / 20) + random.normal(0, 0.1, 80),
    "large level": 1e6 + ar(150, 0.7),
    "fifteen": random.normal(size=15),
}
cases = []
for name, values in series.items():
    values = np.round(values, 6)
    series[name] = values.tolist()
    for regression in ("n", "c", "ct"):
        for options in ({}, {"autolag": "BIC"}, {"maxlag": 2}, {"maxlag": 1, "autolag": None}, {"maxlag": 0}):
            settings = {"autolag": "AIC", **options}
            result = adfuller(values, regression=regression, result_object=False, **settings)
            ours = {"regression": regression, "autolag": settings["autolag"]}
            if "maxlag" in options:
                ours["maxLag"] = options["maxlag"]
            cases.append(
                {
                    "series": name,
                    "options": ours,
                    "statistic": float(result[0]),
                    "pValue": float(result[1]),
                    "lags": int(result[2]),
                    "observations": int(result[3]),
                    "criticalValues": {level: float(value) for level, value in result[4].items()},
                    "criterion": float(result[5]) if len(result) > 5 else None,
                }
            )

statistics = [round(float(s), 3) for s in np.linspace(-20, 3, 116)]
golden = {
    "versions": {"statsmodels": statsmodels.__version__, "numpy": np.__version__},
    "series": series,
    "cases": cases,
    "statistics": statistics,
    "pValues": {r: [float(mackinnonp(s, r)) for s in statistics] for r in ("n", "c", "ct")},
}
Path(__file__).with_name("stationarity.json").write_text(
    json.dumps(golden, separators=(",", ":"), allow_nan=False) + "\n"
)
