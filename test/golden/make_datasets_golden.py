"""Makes made-up files in the layouts that people download, in test/fixtures/datasets/, and datasets.json: what pandas
reads from them, which the tests of the readers hold ours against.

    out/golden/bin/python test/golden/make_datasets_golden.py

Set up as make_golden.py says, with pandas.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures" / "datasets"
random = np.random.default_rng(710)


def plain(values):
    return [None if pd.isna(value) else float(value) for value in values]


def iso(stamps):
    return [stamp.isoformat(timespec="milliseconds") + "Z" for stamp in stamps]


# --- Prices -------------------------------------------------------------------------------------------------------

days = pd.bdate_range("2024-02-26", periods=8, name="Date")
close = np.round(1000 + random.normal(0, 30, len(days)).cumsum(), 2)
prices = pd.DataFrame(
    {
        "Open": np.round(close + random.normal(0, 5, len(days)), 2),
        "High": np.round(close + 12.5, 2),
        "Low": np.round(close - 12.5, 2),
        "Close": close,
        "Adj Close": np.round(close * 0.97, 6),
        "Volume": random.integers(1_000_000, 90_000_000, len(days)),
    },
    index=days,
)


def yahoo():
    # as the site gave it out: a holiday came as a row of nulls
    rows = prices.to_csv().splitlines()
    rows[4] = "2024-02-29,null,null,null,null,null,null"
    (FIXTURES / "yahoo.csv").write_text("\n".join(rows) + "\n")
    classic = pd.read_csv(FIXTURES / "yahoo.csv", parse_dates=["Date"], index_col="Date").dropna(how="all")

    # as yfinance writes it: columns of two levels, by price and stock
    several = pd.concat({"MADE": prices, "UP": prices * 2}, axis=1).swaplevel(axis=1).sort_index(axis=1)
    several.columns.names = ["Price", "Ticker"]
    several.drop(columns="Adj Close", level="Price").to_csv(FIXTURES / "yfinance.csv")

    # as Ticker.history() writes it: midnight at the exchange, other columns behind
    history = prices.drop(columns="Adj Close").assign(Dividends=0.0, **{"Stock Splits": 0.0})
    history.index = history.index.tz_localize("America/New_York")
    history.to_csv(FIXTURES / "yfinance-history.csv")

    # as copied from the page: tabs, the latest day first, commas, a dividend, an absent volume
    lines = [
        "\t".join(
            ["Date", "Open", "High", "Low", "Close Close price adjusted for splits.", "Adj Close Adjusted close price.", "Volume"]
        )
    ]
    for day, row in prices.iloc[::-1].iterrows():
        lines.append(
            "\t".join(
                [day.strftime("%b ") + f"{day.day}, {day.year}"]
                + [f"{row[name]:,.2f}" for name in ("Open", "High", "Low", "Close", "Adj Close")]
                + ["-" if day == days[2] else f"{int(row['Volume']):,}"]
            )
        )
    lines.insert(4, "Mar 1, 2024\t0.26 Dividend")
    (FIXTURES / "yahoo-page.txt").write_text("\n".join(lines) + "\n")
    page = prices.round(2).astype(float)
    page.loc[days[2], "Volume"] = np.nan
    return {
        name: {"Date": iso(frame.index), **{column: plain(frame[column]) for column in frame}}
        for name, frame in (("classic", classic), ("all", prices), ("page", page))
    }


# --- Household power ----------------------------------------------------------------------------------------------


def household():
    minutes = pd.date_range("2006-12-16 17:24:00", periods=400, freq="min")
    names = "Global_active_power;Global_reactive_power;Voltage;Global_intensity;Sub_metering_1;Sub_metering_2;Sub_metering_3".split(";")
    lines = ["Date;Time;" + ";".join(names)]
    for i, minute in enumerate(minutes):
        if 330 <= i < 335:
            continue  # not in the file at all
        values = [f"{random.uniform(0, 6):.3f}", f"{random.uniform(0, 0.5):.3f}", f"{random.normal(240, 3):.3f}"]
        values += [f"{random.uniform(0, 25):.3f}", "0.000", f"{random.integers(0, 3)}.000", f"{random.integers(0, 19)}.000"]
        missing = 95 <= i < 220 or i % 57 == 3  # the third hour has no minute with a value
        # in the original, the last field of such a row is empty, all others are ?
        lines.append(f"{minute.day}/{minute.month}/{minute.year};{minute:%H:%M:%S};" + ("?;?;?;?;?;?;" if missing else ";".join(values)))
    path = FIXTURES / "household_power_consumption.txt"
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode())
    frame = pd.read_csv(path, sep=";", na_values=["?"])
    frame.index = pd.to_datetime(frame["Date"] + " " + frame["Time"], format="%d/%m/%Y %H:%M:%S")
    frame = frame[names]
    return {
        "minutes": len(frame),
        "lacking": int(frame.isna().any(axis=1).sum()),
        **{
            f"{every} {how}": {
                "time": iso(table.index),
                **{name: plain(table[name]) for name in names},
            }
            for every, rule in (("hour", "h"), ("day", "D"), ("900000", "15min"))
            for how in ("mean", "max")
            for table in [getattr(frame.resample(rule), how)()]
        },
    }


FIXTURES.mkdir(parents=True, exist_ok=True)
golden = {
    "versions": {"numpy": np.__version__, "pandas": pd.__version__},
    "yahoo": yahoo(),
    "household": household(),
    # the chapter's series without its noise
    "sine": [float(value) for value in np.sin(np.linspace(0, 100, 1000))],
}
(HERE / "datasets.json").write_text(json.dumps(golden, separators=(",", ":"), allow_nan=False) + "\n")
