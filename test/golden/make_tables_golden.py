"""Makes tables.json: what pandas makes of a table with gaps, which the tests of `rnn.table` hold ours against.

    out/golden/bin/python test/golden/make_tables_golden.py

Set up as make_golden.py says, with pandas.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

random = np.random.default_rng(71)
# irregular, across midnights, weeks, months, a leap day and 1970; with long gaps, in no order
times = pd.DatetimeIndex(
    np.concatenate(
        [
            pd.date_range("1969-12-28 21:10", periods=30, freq="5h").values,
            pd.date_range("1970-02-26 03:00:00.250", periods=40, freq="97min").values,
            pd.date_range("1972-02-27 23:59:59.999", periods=30, freq="11h").values,
        ]
    )
)
order = random.permutation(len(times))
frame = pd.DataFrame(
    {
        "time": times[order],
        "load": np.round(random.normal(50, 20, len(times)), 2),
        "rain": np.round(random.exponential(2, len(times)), 2),
    }
)
frame.loc[random.choice(len(frame), 35, replace=False), "load"] = np.nan
frame.loc[frame["time"] < "1970-01-01", "rain"] = np.nan


def plain(values):
    return [None if pd.isna(value) else float(value) for value in values]


def iso(stamps):
    return [stamp.isoformat(timespec="milliseconds") + "Z" for stamp in stamps]


def filled():
    load = frame["load"]
    return {
        "forward": plain(load.ffill()),
        "backward": plain(load.bfill()),
        "linear": plain(load.interpolate()),
        "forward limit 1": plain(load.ffill(limit=1)),
        "backward limit 2": plain(load.bfill(limit=2)),
        "linear limit 1": plain(load.interpolate(limit=1)),
        "number": plain(load.fillna(-1.5)),
    }


# pandas names the bins of weeks and months otherwise by default: here as ours, by where they begin
RULES = {
    "hour": dict(rule="h"),
    "day": dict(rule="D"),
    "week": dict(rule="W-MON", closed="left", label="left"),
    "month": dict(rule="MS"),
    str(7 * 3600 * 1000): dict(rule="7h"),
    str(36 * 3600 * 1000): dict(rule="36h"),
    str(15 * 60 * 1000): dict(rule="15min"),
}


def resampled():
    result = []
    indexed = frame.set_index("time")
    for every, rule in RULES.items():
        for how in ("mean", "sum", "min", "max", "first", "last", "count"):
            bins = indexed.resample(**rule)
            table = bins.sum(min_count=1) if how == "sum" else getattr(bins, how)()
            # of short bins only those with anything in them, or the file would be long
            some = table[table.notna().any(axis=1) & ((how != "count") | (table.sum(axis=1) > 0))]
            result.append(
                {
                    "every": every,
                    "how": how,
                    "bins": len(table),
                    "first": iso(table.index[:1])[0],
                    "time": iso(some.index),
                    "load": plain(some["load"]),
                    "rain": plain(some["rain"]),
                }
            )
    return result


# as a spreadsheet in Jakarta or Berlin saves it; made up
EUROPE = '''tanggal;suhu;penduduk;kota;kode;catatan
31/01/2024;27,5;1.234.567;"Bogor; barat";007;
1/2/2024 13:45;-0,25;999;Depok;12;-
29/02/2024;n/a;12.000;"kata ""hai""";-999;baik
03/03/2024;1e2;;"Jakarta
Kota";-999;x
'''


def csv():
    path = Path(__file__).with_name("europe.csv")
    path.write_bytes(EUROPE.replace("\n", "\r\n").encode("utf-8-sig"))
    read = pd.read_csv(path, sep=";", decimal=",", thousands=".", na_values=["-", "n/a", "-999"])
    days = pd.to_datetime(read["tanggal"], format="mixed", dayfirst=True)
    return {
        "tanggal": iso(days),
        "suhu": plain(read["suhu"]),
        "penduduk": plain(read["penduduk"]),
        "kota": read["kota"].tolist(),
        "kode": plain(read["kode"]),
        "catatan": [None if pd.isna(note) else note for note in read["catatan"]],
    }


golden = {
    "csv": csv(),
    "versions": {"numpy": np.__version__, "pandas": pd.__version__},
    "time": iso(frame["time"]),
    "load": plain(frame["load"]),
    "rain": plain(frame["rain"]),
    "filled": filled(),
    "sorted": {
        "load": [int(i) for i in frame.sort_values("load", kind="stable").index],
        "load descending": [int(i) for i in frame.sort_values("load", kind="stable", ascending=False).index],
        "rain, time": [int(i) for i in frame.sort_values(["rain", "time"]).index],
    },
    "complete": [int(i) for i in frame.dropna().index],
    "withLoad": [int(i) for i in frame.dropna(subset=["load"]).index],
    "resampled": resampled(),
}
Path(__file__).with_name("tables.json").write_text(json.dumps(golden, separators=(",", ":"), allow_nan=False) + "\n")
