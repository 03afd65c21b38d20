"""Golden values for `rnn.forecast`, the baselines and `rnn.backtest`: statsmodels, scikit-learn, pandas. Run from anywhere."""

import json
import pathlib
import warnings

import numpy as np
import pandas as pd
import sklearn
import statsmodels
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.preprocessing import StandardScaler
from statsmodels.tsa.ar_model import AutoReg
from statsmodels.tsa.vector_ar.var_model import VAR

warnings.simplefilter("error")
random = np.random.default_rng(11)


def autoregression(n, offset=0.0, size=1.0):
    """x[t] = 0.6 x[t-1] − 0.3 x[t-2] + 0.2 x[t-3] + noise, around an offset."""
    x = np.zeros(n + 50)
    for t in range(3, x.size):
        x[t] = 0.6 * x[t - 1] - 0.3 * x[t - 2] + 0.2 * x[t - 3] + random.normal()
    return offset + size * x[50:]


def recursive():
    """An autoregression of statsmodels, on scaled values, from the end of a history and from every other origin."""
    series = autoregression(140, offset=500, size=40)
    history, test, horizon, stride, lags = series[:110], series[110:], 5, 2, 3
    scaler = StandardScaler().fit(history[:, None])
    scale = lambda values: scaler.transform(values[:, None])[:, 0]
    model = AutoReg(scale(history), lags, trend="c").fit()
    rolling = []
    for origin in range(0, test.size - horizon + 1, stride):
        known = np.concatenate([history, test[:origin]])
        forecast = model.append(scale(test[:origin])).forecast(horizon) if origin else model.forecast(horizon)
        assert known.size == 110 + origin
        rolling.append(scaler.inverse_transform(np.asarray(forecast)[:, None])[:, 0])
    constant, *by_lag = model.params
    return {
        "history": history,
        "test": test,
        "horizon": horizon,
        "stride": stride,
        "bias": constant,
        # a window has the oldest value first
        "kernel": by_lag[::-1],
        "expected": rolling[0],
        "rolling": rolling,
    }


def vector():
    """A vector autoregression of statsmodels: all features are forecast, and go back into the window."""
    series = np.column_stack([autoregression(120), autoregression(120, 3, 2)])
    series[1:, 1] += 0.5 * series[:-1, 0]
    model = VAR(series).fit(2)
    horizon = 4
    # [lag, output, input], the newest first
    kernel = np.concatenate([model.coefs[1].T, model.coefs[0].T])
    return {
        "history": series,
        "kernel": kernel,
        "bias": model.intercept,
        "horizon": horizon,
        "expected": model.forecast(series[-2:], horizon),
    }


def linear():
    """Direct and multi-output: one linear regression a step."""
    series = autoregression(90, 10)
    lookback, horizon = 4, 3
    windows = np.lib.stride_tricks.sliding_window_view(series, lookback + horizon)
    model = LinearRegression().fit(windows[:, :lookback], windows[:, lookback:])
    test = autoregression(12, 10)
    whole = np.concatenate([series, test])
    origins = range(series.size, whole.size - horizon + 1)
    return {
        "history": series,
        "test": test,
        "kernel": model.coef_.T,
        "bias": model.intercept_,
        "expected": [model.predict(whole[None, o - lookback : o])[0] for o in origins],
    }


def known_future():
    """Two features, of which the second is known in advance; position by position."""
    lookback, horizon = 3, 4
    rows = np.column_stack([autoregression(40), np.sin(np.arange(40))])
    kernel = random.normal(0, 0.4, (lookback, 2))
    start, expected = 25, []
    for origin in range(start, 40 - horizon + 1, 3):
        window = rows[origin - lookback : origin].copy()
        forecasts = []
        for step in range(horizon):
            value = np.sum(window * kernel) + 0.1
            forecasts.append(value)
            window = np.vstack([window[1:], [value, rows[origin + step, 1]]])
        expected.append(forecasts)
    return {"history": rows[:start], "test": rows[start:], "kernel": kernel, "bias": 0.1, "stride": 3, "horizon": horizon, "expected": expected}


def baselines():
    series = np.round(random.normal(10, 3, 40), 1)
    shifted = pd.Series(series)
    start, horizon, stride, window, period = 20, 4, 3, 7, 3
    origins = np.arange(start, series.size - horizon + 1, stride)  # the first step that is not known
    seasonal = np.array([[series[:o][-period:][k % period] for k in range(horizon)] for o in origins])
    average = shifted.rolling(window).mean().shift(1).to_numpy()
    return {
        "context": series[:start],
        "series": series[start:],
        "window": window,
        "period": period,
        "horizon": horizon,
        "stride": stride,
        "movingAverage": average[start:],
        "rows": {
            "naive": np.repeat(series[origins - 1][:, None], horizon, axis=1),
            "seasonalNaive": seasonal,
            "movingAverage": np.repeat(average[origins][:, None], horizon, axis=1),
        },
    }


def backtest():
    """Rolling origins: a linear regression on lags, fitted anew in every fold, forecast recursively."""
    series = autoregression(80, 20, 3)
    lags, horizon, stride, initial = 2, 4, 3, 50
    folds = (series.size - initial - horizon) // stride + 1
    origins = [series.size - horizon - (folds - 1 - i) * stride for i in range(folds)]
    actual = np.stack([series[o : o + horizon] for o in origins])
    expected = {}
    for window in ("expanding", "sliding"):
        rows = []
        for origin in origins:
            train = series[0 if window == "expanding" else origin - origins[0] : origin]
            cut = np.lib.stride_tricks.sliding_window_view(train, lags + 1)
            model = LinearRegression().fit(cut[:, :lags], cut[:, lags])
            known = list(train[-lags:])
            for _ in range(horizon):
                known.append(model.predict([known[-lags:]])[0])
            rows.append(known[lags:])
        expected[window] = np.array(rows)
    return {
        "series": series,
        "lags": lags,
        "horizon": horizon,
        "stride": stride,
        "initial": initial,
        "folds": folds,
        "actual": actual,
        "expected": expected,
        "mae": {w: mean_absolute_error(actual, rows) for w, rows in expected.items()},
        "maeByFold": {w: np.abs(actual - rows).mean(axis=1) for w, rows in expected.items()},
    }


def plain(value):
    if isinstance(value, dict):
        return {key: plain(member) for key, member in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(item) for item in value]
    if isinstance(value, (np.integer, int)):
        return int(value)
    return float(value) if isinstance(value, (np.floating, float)) else value


if __name__ == "__main__":
    data = {
        "versions": {m.__name__: m.__version__ for m in (np, pd, sklearn, statsmodels)},
        "recursive": recursive(),
        "vector": vector(),
        "linear": linear(),
        "knownFuture": known_future(),
        "baselines": baselines(),
        "backtest": backtest(),
    }
    path = pathlib.Path(__file__).with_name("forecast.json")
    path.write_text(json.dumps(plain(data), separators=(",", ":"), allow_nan=False) + "\n")
