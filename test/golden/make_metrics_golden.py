"""Golden values for `rnn.metrics`, `rnn.compareForecasts` and `rnn.classification`: scikit-learn, sktime, pandas, NumPy. Run from anywhere."""

import json
import pathlib

import numpy as np
import pandas as pd
from sklearn.metrics import (
    accuracy_score,
    classification_report,
    confusion_matrix,
    mean_absolute_error,
    mean_absolute_percentage_error,
    mean_squared_error,
    precision_recall_fscore_support,
    r2_score,
)
from sktime.performance_metrics.forecasting import (
    mean_absolute_percentage_error as sktime_mape,
    mean_absolute_scaled_error as sktime_mase,
)

random = np.random.default_rng(5)


def measures(actual, predicted):
    y, p = actual.ravel(), predicted.ravel()
    kept = y != 0
    rows, forecast = (a.reshape(len(a), -1) for a in (actual, predicted))
    return {
        "mae": mean_absolute_error(y, p),
        "rmse": np.sqrt(mean_squared_error(y, p)),
        "r2": r2_score(y, p),
        "mape": mean_absolute_percentage_error(y[kept], p[kept]) * 100,
        "directionAccuracy": np.mean(np.diff(rows, axis=0) * np.diff(forecast, axis=0) > 0) * 100,
    }


def comparison(name, horizon, period, stride, window):
    """Monthly temperatures with a few zeros; baselines by their definition, position by position."""
    t = np.arange(160)
    series = np.round(6 + 9 * np.sin(2 * np.pi * t / 12) + random.normal(0, 1.5, t.size), 1)
    series[[111, 125]] = 0
    start = 100
    origins = np.arange(start - 1, t.size - horizon, stride)  # the last known step
    actual = np.stack([series[o + 1 : o + 1 + horizon] for o in origins])
    naive = np.repeat(series[origins][:, None], horizon, axis=1)
    seasonal = np.empty_like(actual)
    for i, o in enumerate(origins):
        for k in range(1, horizon + 1):
            back = o + k - period
            while back > o:  # not known yet: a season further back
                back -= period
            seasonal[i, k - 1] = series[back]
    model = actual + random.normal(0, 1, actual.shape) * np.linspace(1, 2, horizon)
    means = pd.Series(series).rolling(window).mean().to_numpy()
    average = np.repeat(means[origins][:, None], horizon, axis=1)
    rows = {"naive": naive, "seasonal naive": seasonal, "moving average": average, "LSTM": model}
    return {
        "name": name,
        "period": period,
        "stride": stride,
        "movingAverage": window,
        "context": series[:start],
        "actual": actual,
        "forecast": model,
        "expected": {row: measures(actual, values) for row, values in rows.items()},
        "steps": {
            row: [measures(actual[:, k], values[:, k]) for k in range(horizon)] for row, values in rows.items()
        },
    }


def scores(actual, predicted, classes):
    labels = list(range(classes))
    precision, recall, f1, support = precision_recall_fscore_support(
        actual, predicted, labels=labels, zero_division=np.nan
    )
    report = classification_report(actual, predicted, labels=labels, zero_division=0, output_dict=True)
    return {
        "accuracy": accuracy_score(actual, predicted),
        "matrix": confusion_matrix(actual, predicted, labels=labels),
        "precision": precision,
        "recall": recall,
        "f1": f1,
        "support": support,
        "macro": report["macro avg"],
        "weighted": report["weighted avg"],
    }


def classification(name, actual, predicted, classes):
    return {"name": name, "actual": actual, "predicted": predicted, "classes": classes, **scores(actual, predicted, classes)}


def classifications():
    actual = random.integers(0, 4, 120)
    near = np.where(random.random(120) < 0.7, actual, random.integers(0, 4, 120))
    rare = np.where(random.random(120) < 0.05, 1, 0)
    return [
        classification("four classes", actual, near, 4),
        classification("a class that is never predicted", actual, np.where(near == 2, 1, near), 4),
        classification("a class that neither occurs nor is predicted", actual, near, 5),
        classification("a rare class", rare, np.where(random.random(120) < 0.05, 1 - rare, rare), 2),
    ]


def scored():
    """Scores instead of classes."""
    actual = random.integers(0, 3, 50)
    logits = random.normal(0, 1, (50, 3)) + 2 * np.eye(3)[actual]
    binary = random.integers(0, 2, 50)
    probability = 1 / (1 + np.exp(-(random.normal(0, 1.2, 50) + 2 * binary - 1)))
    return {
        "many": {"actual": actual, "logits": logits, **scores(actual, logits.argmax(axis=1), 3)},
        "binary": {
            "actual": binary,
            "probability": probability,
            "at": {str(c): scores(binary, (probability >= c).astype(int), 2) for c in (0.3, 0.5)},
        },
    }


def scaled_errors(name, series, cut, period, zeros=()):
    """sMAPE and MASE, by sktime and by their formulas, which have to agree."""
    series = series.copy()
    series[list(zeros)] = 0
    train, actual = series[:cut], series[cut:]
    predicted = actual + random.normal(0, 1, actual.size) * (actual != 0)
    size = np.abs(actual) + np.abs(predicted)
    terms = np.divide(200 * np.abs(actual - predicted), size, out=np.zeros_like(size), where=size > 0)
    scale = np.mean(np.abs(train[period:] - train[:-period]))
    smape = sktime_mape(actual, predicted, symmetric=True) * 100
    mase = sktime_mase(actual, predicted, y_train=train, sp=period)
    np.testing.assert_allclose(smape, terms.mean())
    np.testing.assert_allclose(mase, np.mean(np.abs(actual - predicted)) / scale)
    return {
        "name": name,
        "train": train,
        "actual": actual,
        "predicted": predicted,
        "period": period,
        "smape": smape,
        "smapeBothZero": np.sum(size == 0),
        "mase": mase,
        "naiveMae": scale,
    }


def scaled():
    t = np.arange(90)
    season = 6 + 9 * np.sin(2 * np.pi * t / 12) + random.normal(0, 1.5, t.size)
    return [
        scaled_errors("a season, against the naive forecast", season, 60, 1),
        scaled_errors("a season, against the seasonal naive forecast", season, 60, 12),
        scaled_errors("zeros forecast as zeros", season, 60, 12, [30, 65, 71, 80]),
        scaled_errors("negative values", -season, 75, 12),
    ]


def plain(value):
    if isinstance(value, dict):
        return {key: plain(member) for key, member in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(item) for item in value]
    if isinstance(value, (np.integer, int)):
        return int(value)
    if isinstance(value, (np.floating, float)):
        return None if np.isnan(value) else float(value)
    return value


if __name__ == "__main__":
    data = {
        "comparisons": [
            comparison("one step", 1, 12, 1, 7),
            comparison("three steps", 3, 12, 1, 5),
            comparison("further than a season", 6, 4, 1, 1),
            comparison("blocks of four steps", 4, 12, 4, 30),
        ],
        "classifications": classifications(),
        "scored": scored(),
        "scaledErrors": scaled(),
    }
    path = pathlib.Path(__file__).with_name("metric-views.json")
    path.write_text(json.dumps(plain(data), separators=(",", ":"), allow_nan=False) + "\n")
